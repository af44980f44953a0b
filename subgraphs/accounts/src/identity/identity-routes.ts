import { ENVELOPE_HEADER, Envelopes } from '@training-center/shared/identity/envelope';
import {
  type IdentityProvider,
  JWKS_PATH,
  REVOKED_SESSIONS_PATH,
} from '@training-center/shared/identity/identity-provider';
import type { SubgraphParts } from '@training-center/shared/subgraph/define-subgraph';

type Routes = NonNullable<SubgraphParts['routes']>;

const NOTHING_HERE = { errors: [{ message: 'There is nothing here.', extensions: { code: 'NOT_FOUND' } }] };
const NO_INSTANT = {
  errors: [{ message: '"since" must be an instant.', extensions: { code: 'BAD_REQUEST' } }],
};

/**
 * The same over HTTP, for gateways elsewhere: the public keys for everybody, revocations only for whoever brings a valid
 * envelope. Without a secret for envelopes there is no such gateway, and the route is not there.
 */
export function identityRoutes(identity: IdentityProvider, envelopeSecret: string | undefined): Routes {
  const envelopes = envelopeSecret ? new Envelopes(envelopeSecret) : null;
  return (server) => {
    server.get(JWKS_PATH, async (_request, reply) => {
      await reply.header('cache-control', 'public, max-age=300').send(await identity.jwks());
    });
    server.get<{ Querystring: { since?: unknown } }>(REVOKED_SESSIONS_PATH, async (request, reply) => {
      const header = request.headers[ENVELOPE_HEADER];
      const caller = await envelopes?.open(typeof header === 'string' ? header : undefined, 'accounts');
      if (!caller) return reply.code(404).send(NOTHING_HERE);
      const since = new Date(String(request.query.since));
      if (Number.isNaN(since.getTime())) return reply.code(400).send(NO_INSTANT);
      return reply
        .header('cache-control', 'no-store')
        .send({ sessionIds: await identity.revokedSessions(since) });
    });
  };
}

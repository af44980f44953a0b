import { newId } from '@training-center/shared/ids/new-id';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { anonymous, type RequestIdentity } from '@training-center/shared/scope/viewer';
import type { Clock } from '@training-center/shared/time/clock';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RecordPresence } from '../contract.js';
import { isSigned, validationAnswer } from '../meetings/webhook-signature.js';
import { type Presence, presenceIn, validationTokenIn } from '../meetings/zoom-notice.js';

interface MeetingRouteParts {
  readonly clock: Clock;
  readonly scope: (identity: RequestIdentity) => RequestScope;
  /** Without a secret its provider cannot be believed, and its webhook is closed. */
  readonly zoomSecret: string | undefined;
  readonly builtInSecret: string | undefined;
}

const BODY_LIMIT = 65_536;
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Meeting room</title>
<h1>Meeting room</h1><p>This installation has no meeting server yet: whoever runs it sets <code>MEETING_BASE_URL</code>.</p></html>`;

/** What meeting providers tell. Nobody is signed in here: the signature counts. What is told is kept for a job, and answered at once. */
export function addMeetingRoutes(server: FastifyInstance, parts: MeetingRouteParts): void {
  void server.register(async (inner) => {
    inner.removeAllContentTypeParsers();
    inner.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, done) =>
      done(null, body),
    );
    inner.post('/meetings/zoom/webhook', async (request, reply) => {
      const body = signedBody(request, 'x-zm', parts.zoomSecret, parts.clock);
      if (body === undefined) return refuse(reply);
      const plainToken = validationTokenIn(body);
      if (plainToken !== null) return reply.send(validationAnswer(parts.zoomSecret!, plainToken));
      return keep(parts, reply, presenceIn(body));
    });
    inner.post('/meetings/built-in/webhook', async (request, reply) => {
      const body = signedBody(request, 'x-tc', parts.builtInSecret, parts.clock);
      if (body === undefined) return refuse(reply);
      const presence = RecordPresence.schema.safeParse({ ...(body as object), provider: 'BUILT_IN' });
      return keep(parts, reply, presence.success ? presence.data : null);
    });
  });
  server.get('/meetings/rooms/:room', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('content-security-policy', "default-src 'none'").send(PAGE),
  );
}

/** What the body says, or undefined when it is not signed as it should be. */
function signedBody(
  { headers, body }: FastifyRequest,
  prefix: string,
  secret: string | undefined,
  clock: Clock,
): unknown {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
  const timestamp = headers[`${prefix}-request-timestamp`];
  const signature = headers[`${prefix}-signature`];
  if (!secret || !isSigned(secret, { body: bytes, timestamp, signature }, clock.now())) return undefined;
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return null;
  }
}

/** Events that mean nothing here are answered, too: the provider would send them again. */
async function keep({ scope }: MeetingRouteParts, reply: FastifyReply, presence: Presence | null) {
  if (presence)
    await scope({ ...anonymous, requestId: newId() }).transactional((tx) =>
      tx.publish(RecordPresence, presence),
    );
  return reply.code(204).send();
}

function refuse(reply: FastifyReply) {
  return reply
    .code(401)
    .send({ errors: [{ message: 'Bad signature.', extensions: { code: 'UNAUTHENTICATED' } }] });
}

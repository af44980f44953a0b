import { type Envelopes, ENVELOPE_HEADER } from '@training-center/shared/identity/envelope';
import {
  type IdentityProvider,
  JWKS_PATH,
  REVOKED_SESSIONS_PATH,
} from '@training-center/shared/identity/identity-provider';
import { anonymous } from '@training-center/shared/scope/viewer';
import type { JSONWebKeySet } from 'jose';
import { Pool } from 'undici';
import { z } from 'zod';

const TIMEOUT_MS = 2_000;

const jwksSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });
const revokedSchema = z.object({ sessionIds: z.array(z.string()) });

/** The identity provider in another process: a subgraph that also answers two paths beside GraphQL. */
export class RemoteIdentityProvider implements IdentityProvider {
  readonly #subgraph: string;
  readonly #envelopes: Envelopes;
  readonly #pool: Pool;

  /** @param url any address of the subgraph; only its origin counts. */
  constructor(subgraph: string, url: string, envelopes: Envelopes) {
    this.#subgraph = subgraph;
    this.#envelopes = envelopes;
    this.#pool = new Pool(new URL(url).origin, { connections: 2 });
  }

  async jwks(): Promise<JSONWebKeySet> {
    return jwksSchema.parse(await this.#get(JWKS_PATH));
  }

  async revokedSessions(since: Date): Promise<readonly string[]> {
    const path = `${REVOKED_SESSIONS_PATH}?since=${encodeURIComponent(since.toISOString())}`;
    return revokedSchema.parse(await this.#get(path)).sessionIds;
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  async #get(path: string): Promise<unknown> {
    const headers = { [ENVELOPE_HEADER]: await this.#envelopes.seal(anonymous, this.#subgraph) };
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const { statusCode, body } = await this.#pool.request({ method: 'GET', path, headers, signal });
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`The identity provider answered ${statusCode} for ${path}.`);
    return JSON.parse(text);
  }
}

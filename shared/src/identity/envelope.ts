import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { RequestIdentity } from '../scope/viewer.js';

/** HTTP header that carries the envelope from the gateway to a subgraph. */
export const ENVELOPE_HEADER = 'x-training-center-identity';

const ISSUER = 'training-center-gateway';
const LIFETIME_S = 30;
const CLOCK_TOLERANCE_S = 5;
/** Whatever names another algorithm or type is not read any further. */
const HEADER = Buffer.from('{"alg":"HS256","typ":"identity+jwt"}').toString('base64url');

const identitySchema = z.object({
  viewer: z
    .object({
      userId: z.string(),
      sessionId: z.string(),
      username: z.string(),
      roles: z.array(z.literal('ADMIN')),
    })
    .nullable(),
  requestId: z.string().max(200),
  clientAddress: z.string().nullable(),
  userAgent: z.string().nullable(),
});

const statementSchema = z.object({
  identity: identitySchema,
  iss: z.literal(ISSUER),
  aud: z.string(),
  iat: z.number(),
  exp: z.number(),
});

/**
 * Seals and opens identity envelopes: short-lived signed statements by the gateway to one subgraph of who is asking.
 * A subgraph believes nothing else.
 *
 * They are JSON Web Tokens, made by hand: with node's own HMAC one costs a tenth of what a general library needs, and
 * every request between processes needs two.
 */
export class Envelopes {
  readonly #key: KeyObject;

  /** @param secret at least 32 characters, known to the gateway and the subgraphs alone. */
  constructor(secret: string) {
    if (secret.length < 32) throw new Error('The envelope secret needs at least 32 characters.');
    this.#key = createSecretKey(secret, 'utf8');
  }

  async seal(identity: RequestIdentity, subgraph: string): Promise<string> {
    const iat = secondsNow();
    const statement = { identity, iss: ISSUER, aud: subgraph, iat, exp: iat + LIFETIME_S };
    const text = `${HEADER}.${Buffer.from(JSON.stringify(statement)).toString('base64url')}`;
    return `${text}.${this.#sign(text)}`;
  }

  /** Answers null for anything but a valid envelope for this subgraph. */
  async open(envelope: string | undefined, subgraph: string): Promise<RequestIdentity | null> {
    const [header, payload, signature, ...rest] = envelope?.split('.') ?? [];
    if (header !== HEADER || !payload || !signature || rest.length > 0) return null;
    if (!areEqual(signature, this.#sign(`${header}.${payload}`))) return null;
    const { data: statement } = statementSchema.safeParse(parseJson(payload));
    if (!statement || statement.aud !== subgraph || statement.exp + CLOCK_TOLERANCE_S <= secondsNow())
      return null;
    return statement.identity;
  }

  #sign(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url');
  }
}

function secondsNow(): number {
  return Math.floor(Date.now() / 1000);
}

function areEqual(given: string, right: string): boolean {
  const [left, expected] = [Buffer.from(given), Buffer.from(right)];
  return left.length === expected.length && timingSafeEqual(left, expected);
}

function parseJson(payload: string): unknown {
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

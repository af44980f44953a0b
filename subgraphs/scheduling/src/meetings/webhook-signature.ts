import { createHmac, timingSafeEqual } from 'node:crypto';

const TOLERANCE_SECONDS = 300;

export interface SignedWebhook {
  readonly body: Buffer;
  /** Seconds since 1970, as the header says. */
  readonly timestamp: unknown;
  readonly signature: unknown;
}

/** `v0=<hex>`: an HMAC-SHA-256 over `v0:<seconds>:<raw body>`, as Zoom signs; built-in meetings are signed alike. */
export function signWebhook(secret: string, body: Buffer | string, seconds: number | string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${seconds}:`).update(body).digest('hex')}`;
}

/** Whether a webhook is signed with our secret, over these very bytes, at most five minutes ago. */
export function isSigned(secret: string, { body, timestamp, signature }: SignedWebhook, now: Date): boolean {
  if (typeof timestamp !== 'string' || !/^\d{1,12}$/.test(timestamp)) return false;
  if (typeof signature !== 'string' || Math.abs(+now / 1000 - Number(timestamp)) > TOLERANCE_SECONDS)
    return false;
  const expected = Buffer.from(signWebhook(secret, body, timestamp));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** The answer to Zoom's question whether this address is ours. */
export function validationAnswer(secret: string, plainToken: string) {
  return {
    plainToken,
    encryptedToken: createHmac('sha256', secret).update(plainToken).digest('hex'),
  };
}

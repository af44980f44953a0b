import { createHmac, timingSafeEqual } from 'node:crypto';

/** Header of a webhook: `t=<seconds>,v1=<hex>`, an HMAC-SHA-256 over `<seconds>.<raw body>`. */
export const SIGNATURE_HEADER = 'x-payment-signature';

const TOLERANCE_SECONDS = 300;

export function signWebhook(secret: string, body: Buffer | string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000);
  return `t=${seconds},v1=${digest(secret, seconds, body).toString('hex')}`;
}

/** Whether a signature is ours, of these very bytes, and at most five minutes old. */
export function isSignedWebhook(secret: string, body: Buffer, signature: unknown, now: Date): boolean {
  const match = typeof signature === 'string' ? /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature) : null;
  if (!match) return false;
  const seconds = Number(match[1]);
  if (Math.abs(now.getTime() / 1000 - seconds) > TOLERANCE_SECONDS) return false;
  return timingSafeEqual(digest(secret, seconds, body), Buffer.from(match[2]!, 'hex'));
}

function digest(secret: string, seconds: number, body: Buffer | string): Buffer {
  return createHmac('sha256', secret).update(`${seconds}.`).update(body).digest();
}

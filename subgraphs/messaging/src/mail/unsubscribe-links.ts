import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId } from '@training-center/shared/ids/new-id';

/** Which mails end: those of one kind, everything that comes in digests, or all. */
export interface Unsubscription {
  readonly userId: string;
  /** A kind of notification, `DIGEST` or `ALL`. */
  readonly from: string;
}

/** Path of the page; the token is its query. */
export const UNSUBSCRIBE_PATH = '/notifications/unsubscribe';

/** Links by which whoever holds a mail stops more of them, without signing in. They do not expire: mails are kept for long. */
export class UnsubscribeLinks {
  readonly #secret: string;
  readonly #publicUrl: string;

  constructor(secret: string, publicUrl: string) {
    this.#secret = secret;
    this.#publicUrl = publicUrl;
  }

  urlFor(unsubscription: Unsubscription): string {
    return `${this.onSite(UNSUBSCRIBE_PATH)}?token=${this.tokenFor(unsubscription)}`;
  }

  /** A path of the website as an address. */
  onSite(path: string): string {
    return `${this.#publicUrl.replace(/\/+$/, '')}${path}`;
  }

  tokenFor({ userId, from }: Unsubscription): string {
    const text = `${userId}.${from}`;
    return `${text}.${this.#sign(text)}`;
  }

  /** Null when it is not one of ours. */
  read(token: unknown): Unsubscription | null {
    const match = typeof token === 'string' ? /^([\w-]{36})\.([A-Z_]{1,50})\.([\w-]{43})$/.exec(token) : null;
    if (!match) return null;
    const [, userId, from, signature] = match as unknown as [string, string, string, string];
    const isOurs = timingSafeEqual(Buffer.from(this.#sign(`${userId}.${from}`)), Buffer.from(signature));
    return isOurs && isId(userId) ? { userId, from } : null;
  }

  #sign(text: string): string {
    return createHmac('sha256', this.#secret).update(`unsubscribe ${text}`).digest('base64url');
  }
}

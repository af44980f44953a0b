import { createHmac, timingSafeEqual } from 'node:crypto';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Transaction } from '@training-center/shared/scope/transaction';
import { CalendarFeed } from '../domain/calendar-feed/calendar-feed.entity.js';
import type { LiveSession } from '../domain/live-session/live-session.entity.js';
import { findAgenda } from '../domain/live-session/session-page.repository.js';

const FIRST_GENERATION = 1;
const MAC_BYTES = 18;
const NAME = /^[\w-]{46}$/;
const DAY_MS = 86_400_000;
const PAST_DAYS = 90;
const AHEAD_DAYS = 740;
const MOST = 3000;

/**
 * A calendar's address is made from the person, a generation and a secret (144 bits of HMAC), so that it can be shown again
 * and no copy of the database has any: docs/adr/0009.
 */
export class CalendarFeedService {
  readonly #secret: string;
  readonly #publicUrl: string;

  constructor(secret: string, publicUrl: string) {
    this.#secret = secret;
    this.#publicUrl = publicUrl;
  }

  /** The caller's own; null when it was revoked. */
  async urlOf(scope: RequestScope): Promise<string | null> {
    const { userId } = scope.requireViewer();
    const [feed] = await scope.read.rows(CalendarFeed, 'where t.user_id = $1', [userId]);
    return feed?.revoked ? null : this.#url(userId, feed?.generation ?? FIRST_GENERATION);
  }

  /** A new address: whoever knew the old one sees nothing any more. */
  async rotate(scope: RequestScope): Promise<string> {
    const { userId } = scope.requireViewer();
    const feed = await scope.transactional((tx) => nextGeneration(tx, userId, false));
    return this.#url(userId, feed);
  }

  async revoke(scope: RequestScope): Promise<void> {
    const { userId } = scope.requireViewer();
    await scope.transactional((tx) => nextGeneration(tx, userId, true));
  }

  /** Whose calendar an address names; null when it is made up, replaced or revoked. */
  async ownerOf(scope: RequestScope, name: string): Promise<string | null> {
    if (!NAME.test(name)) return null;
    const bytes = Buffer.from(name, 'base64url');
    const hex = bytes.toString('hex', 0, 16);
    const userId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    const [feed] = await scope.read.rows(CalendarFeed, 'where t.user_id = $1', [userId]);
    if (feed?.revoked) return null;
    const expected = this.#mac(userId, feed?.generation ?? FIRST_GENERATION);
    return timingSafeEqual(expected, bytes.subarray(16)) ? userId : null;
  }

  /** The last three months, and everything that is ahead. */
  sessionsOf(scope: RequestScope, userId: string): Promise<LiveSession[]> {
    const at = (days: number) => new Date(scope.now.getTime() + days * DAY_MS);
    return findAgenda(scope.read, { userId, from: at(-PAST_DAYS), to: at(AHEAD_DAYS), limit: MOST });
  }

  #url(userId: string, generation: number): string {
    const id = Buffer.from(userId.replaceAll('-', ''), 'hex');
    const name = Buffer.concat([id, this.#mac(userId, generation)]).toString('base64url');
    return new URL(`/calendar/${name}.ics`, this.#publicUrl).href;
  }

  #mac(userId: string, generation: number): Buffer {
    const digest = createHmac('sha256', this.#secret).update(`calendar:${userId}:${generation}`).digest();
    return digest.subarray(0, MAC_BYTES);
  }
}

async function nextGeneration(tx: Transaction, userId: string, revoked: boolean): Promise<number> {
  const [row] = await tx.em.execute<{ generation: number }[]>(
    `insert into scheduling.calendar_feed (user_id, created_at, updated_at, generation, revoked)
     values (?, ?, ?, ?, ?) on conflict (user_id) do update
     set generation = calendar_feed.generation + 1, revoked = excluded.revoked, updated_at = excluded.updated_at
     returning generation`,
    [userId, tx.now, tx.now, FIRST_GENERATION + 1, revoked],
  );
  return row!.generation;
}

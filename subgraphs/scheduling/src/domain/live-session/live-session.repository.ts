import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { LiveSession } from './live-session.entity.js';
import { HOST_OVERLAP } from './live-session.errors.js';

export function findSession(em: EntityManager, id: string): Promise<LiveSession | null> {
  return em.findOne(LiveSession, { id });
}

export function lockSession(em: EntityManager, id: string): Promise<LiveSession | null> {
  return em.findOne(LiveSession, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}

/** The sessions of a course that have not begun, locked in the order of their ids. */
export function lockAhead(em: EntityManager, courseId: string, now: Date): Promise<LiveSession[]> {
  return em.find(
    LiveSession,
    { courseId, state: 'SCHEDULED', startsAt: { $gt: now } },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
}

/** A whole series in its order. The host's lock is held already. */
export function findSeries(em: EntityManager, scheduleId: string): Promise<LiveSession[]> {
  return em.find(LiveSession, { scheduleId }, { orderBy: { occurrence: 'asc' }, refresh: true });
}

export function findSessionsAfter(
  em: EntityManager,
  afterId: string | null,
  limit: number,
): Promise<LiveSession[]> {
  return em.find(LiveSession, afterId ? { id: { $gt: afterId } } : {}, { orderBy: { id: 'asc' }, limit });
}

/** Lets sessions of one host pass through each other while `change` moves them; at its end none may overlap. */
export async function movingTogether(em: EntityManager, change: () => void): Promise<void> {
  await em.execute(`set constraints scheduling.${HOST_OVERLAP} deferred`);
  change();
  await em.flush();
  await em.execute(`set constraints scheduling.${HOST_OVERLAP} immediate`);
}

export interface Overlap {
  readonly hostUserId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Host and time, as PostgreSQL's words name them in every language: the new session's first, then those of the one that was there. */
const KEYS = /\(([0-9a-f-]{36}), \["?([^",]+)"?,"?([^",)]+)"?\)\)/g;

/** The other session of the host, when an error is PostgreSQL's refusal of an overlap. */
export function overlapIn(error: unknown): Overlap | null {
  const { code, constraint, detail } = error as { code?: string; constraint?: string; detail?: string };
  if (code !== '23P01' || constraint !== HOST_OVERLAP) return null;
  const [, hostUserId = '', startsAt = '', endsAt = ''] = [...(detail ?? '').matchAll(KEYS)].at(-1) ?? [];
  return { hostUserId, startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
}

import type { PayloadOf } from '@training-center/shared/events/message';
import type { Transaction } from '@training-center/shared/scope/transaction';
import type { RecordPresence } from '../contract.js';
import { attended, type Thresholds } from '../domain/attendance/attended-time.js';
import {
  addAbsent,
  addPresence,
  findPresence,
  identityOf,
  lockAttendance,
} from '../domain/attendance/attendance.repository.js';
import type { LiveSession } from '../domain/live-session/live-session.entity.js';
import { findSession } from '../domain/live-session/live-session.repository.js';
import { findMeetingAt } from '../domain/meeting/session-meeting.repository.js';
import { EnrollmentProjection } from '../domain/projections/enrollment-projection.entity.js';

/** What providers tell of who came and went. The attendance follows from the set of it, whatever came first or twice. */
export class PresenceService {
  readonly #thresholds: Thresholds;

  constructor(thresholds: Thresholds) {
    this.#thresholds = thresholds;
  }

  /** @returns whether it was news. */
  async record(tx: Transaction, presence: PayloadOf<typeof RecordPresence>): Promise<boolean> {
    const meeting = await findMeetingAt(tx.em, presence);
    const session = meeting && (await findSession(tx.em, meeting.sessionId));
    if (!session) return false;
    const { connectionId, participantKey, kind, at, displayName } = presence;
    const place = { sessionId: session.id, participantKey };
    const userId = (await knownIn(tx, session, presence.userId)) ?? (await identityOf(tx.em, place));
    const isNews = await addPresence(tx.em, {
      ...place,
      connectionId,
      kind,
      at: new Date(at),
      displayName,
      userId,
    });
    if (isNews && userId) await this.weigh(tx, session, userId);
    return isNews;
  }

  /** Who was never seen in a session that is over was absent. */
  async close(tx: Transaction): Promise<void> {
    await addAbsent(tx.em, tx.now);
  }

  /** Under the lock of the attendance: who comes second sees what the first one added. */
  async weigh(tx: Transaction, session: LiveSession, userId: string): Promise<void> {
    const enrollment = await enrollmentOf(tx, session, userId);
    if (!enrollment) return;
    const { studentId } = enrollment;
    const row = await lockAttendance(tx.em, { sessionId: session.id, studentId, userId }, tx.now);
    row.see(attended(await findPresence(tx.em, session.id, userId), session, this.#thresholds));
  }
}

/** Somebody who never was on the course is a stranger: kept apart, like who has no account here. */
async function knownIn(tx: Transaction, session: LiveSession, userId: string | null): Promise<string | null> {
  return userId && (await enrollmentOf(tx, session, userId)) ? userId : null;
}

function enrollmentOf(tx: Transaction, { courseId }: LiveSession, userId: string) {
  return tx.em.findOne(EnrollmentProjection, { courseId, userId, enrolledAt: { $ne: null } });
}

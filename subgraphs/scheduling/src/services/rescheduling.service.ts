import { assertVersion } from '@training-center/shared/database/traits/versioned';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Transaction } from '@training-center/shared/scope/transaction';
import type { changeScopes } from '../contract.js';
import type { LiveSession, SessionTime } from '../domain/live-session/live-session.entity.js';
import { findSeries, lockAhead, movingTogether } from '../domain/live-session/live-session.repository.js';
import { RecurringSchedule } from '../domain/recurring-schedule/recurring-schedule.entity.js';
import { announce } from './announcing.js';
import { moveRule } from './changed-series.js';
import { readTime } from './session-input.js';
import { booking, lockSessionTimetable } from './timetable.js';

export type ChangeScope = (typeof changeScopes)[number];

export interface SessionChange {
  readonly sessionId: string;
  readonly scope?: ChangeScope | null;
  readonly force?: boolean | null;
  readonly expectedVersion?: number | null;
}

export interface Reschedule extends SessionChange {
  readonly startsAt: string;
  readonly timeZone?: string | null;
  readonly durationMinutes?: number | null;
}

export interface SessionEdit extends SessionChange {
  readonly title?: string;
  readonly capacity?: number | null;
}

/** Moves, cancels and edits sessions: one, one and those that follow, or a whole series as far as it has not begun. */
export class ReschedulingService {
  reschedule(scope: RequestScope, input: Reschedule): Promise<LiveSession> {
    const viewer = scope.requireViewer();
    return booking(scope, async (tx) => {
      const session = await lockSessionTimetable(tx, viewer, input.sessionId);
      assertVersion(session, input.expectedVersion);
      session.assertChangeable(tx.now);
      const time = readTime({
        startsAt: input.startsAt,
        timeZone: input.timeZone ?? session.timeZone,
        durationMinutes: input.durationMinutes ?? session.durationMinutes,
      });
      await this.#move(tx, session, time, input);
      return session;
    });
  }

  cancel(scope: RequestScope, input: SessionChange & { reason?: string | null }): Promise<LiveSession> {
    const viewer = scope.requireViewer();
    return scope.transactional(async (tx) => {
      const session = await lockSessionTimetable(tx, viewer, input.sessionId);
      assertVersion(session, input.expectedVersion);
      session.assertChangeable(tx.now);
      const sessions = await affected(tx, session, input);
      for (const one of sessions) one.cancel(input.reason?.trim() || null);
      await announce(tx, sessions, 'SESSION_CANCELLED');
      return session;
    });
  }

  /** Frees its hosts' time; there is nobody left to be told. */
  async cancelCourse(tx: Transaction, courseId: string): Promise<void> {
    const ahead = await lockAhead(tx.em, courseId, tx.now);
    for (const session of ahead) session.cancel(null);
    await announce(tx, ahead, null);
  }

  /** A capacity below what is taken sends nobody away. */
  edit(scope: RequestScope, { title, capacity, ...input }: SessionEdit): Promise<LiveSession> {
    const viewer = scope.requireViewer();
    return scope.transactional(async (tx) => {
      const session = await lockSessionTimetable(tx, viewer, input.sessionId);
      assertVersion(session, input.expectedVersion);
      session.assertChangeable(tx.now);
      if (title !== undefined) session.title = title.trim();
      if (capacity !== undefined) session.capacity = capacity;
      const { version } = session;
      await tx.em.flush();
      if (session.version !== version) await announce(tx, [session], null);
      return session;
    });
  }

  async #move(tx: Transaction, session: LiveSession, time: SessionTime, input: Reschedule): Promise<void> {
    if (session.scheduleId === null || !input.scope || input.scope === 'THIS') {
      session.move(time, tx.now);
      session.detached = session.scheduleId !== null;
      await announce(tx, [session], 'SESSION_MOVED');
      return;
    }
    const schedule = await tx.em.findOneOrFail(RecurringSchedule, { id: session.scheduleId });
    const from = input.scope === 'FOLLOWING' ? session.occurrence! : await firstAhead(tx, session.scheduleId);
    const { sessions, readings } = await moveRule(tx, schedule, { from, target: session, time });
    const moving = sessions.filter(
      (one) => one === session || one.followsSeries(tx.now, input.force ?? false),
    );
    await movingTogether(tx.em, () => {
      for (const one of moving) {
        one.move({ ...time, localStart: readings[one.occurrence! - 1]! }, tx.now);
        one.detached = false;
      }
    });
    await announce(tx, [session, ...moving.filter((one) => one !== session)], 'SESSION_MOVED');
  }
}

/** The session first; what is over, under way or cancelled stays, and what was moved for itself, too, unless forced. */
async function affected(
  tx: Transaction,
  session: LiveSession,
  { scope, force }: SessionChange,
): Promise<LiveSession[]> {
  if (session.scheduleId === null || !scope || scope === 'THIS') return [session];
  const series = await findSeries(tx.em, session.scheduleId);
  const others = series.filter(
    (one) =>
      one !== session &&
      one.followsSeries(tx.now, force ?? false) &&
      (scope === 'ALL' || one.occurrence! > session.occurrence!),
  );
  return [session, ...others];
}

/** Number of the first occurrence that has not begun. */
async function firstAhead(tx: Transaction, scheduleId: string): Promise<number> {
  const series = await findSeries(tx.em, scheduleId);
  return series.find((one) => !one.hasStarted(tx.now))!.occurrence!;
}

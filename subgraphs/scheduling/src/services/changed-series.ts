import type { Transaction } from '@training-center/shared/scope/transaction';
import type { LiveSession, SessionTime } from '../domain/live-session/live-session.entity.js';
import { findSeries } from '../domain/live-session/live-session.repository.js';
import { RuleCannotMoveError } from '../domain/recurrence/recurrence.errors.js';
import { RecurrenceRule } from '../domain/recurrence/recurrence-rule.js';
import { moveBetween, moved, type WallClockMove } from '../domain/recurrence/wall-clock.js';
import { RecurringSchedule } from '../domain/recurring-schedule/recurring-schedule.entity.js';

/** A part of a series that is moved, and where the rule puts each of its sessions. */
export interface ChangedPart {
  readonly sessions: readonly LiveSession[];
  readonly readings: readonly string[];
}

/**
 * Moves the rule of a series so that the target's place in it is at `time`, for all occurrences from number `from` on. What lies
 * before keeps the old rule; the rest becomes a series of its own, in which each session stays what it is, with its id.
 */
export async function moveRule(
  tx: Transaction,
  schedule: RecurringSchedule,
  { from, target, time }: { from: number; target: LiveSession; time: SessionTime },
): Promise<ChangedPart> {
  const rule = RecurrenceRule.parse(schedule.rrule);
  const old = rule.expand(schedule.localStart, schedule.timeZone);
  const move = moveBetween(old[target.occurrence! - 1]!, time.localStart);
  const readings = old.slice(from - 1).map((reading) => moved(reading, move));
  const rrule = movedRule(rule, readings, move, time.timeZone).toString();
  const values = {
    rrule,
    localStart: readings[0]!,
    timeZone: time.timeZone,
    durationMinutes: time.durationMinutes,
  };
  const part = from === 1 ? schedule : await splitOff(tx, schedule, rule, from);
  Object.assign(part, values);
  await tx.em.flush();
  return { sessions: await findSeries(tx.em, part.id), readings };
}

/** @throws {RuleCannotMoveError} when no rule has exactly these occurrences. */
function movedRule(
  rule: RecurrenceRule,
  readings: readonly string[],
  { days }: WallClockMove,
  timeZone: string,
): RecurrenceRule {
  const limited = rule.limitedTo(readings.length);
  const rules = [rule, limited, limited.onLaterDays(days)];
  const fits = rules.find((candidate) => {
    const own = candidate.expand(readings[0]!, timeZone);
    return own.length === readings.length && own.every((reading, index) => reading === readings[index]);
  });
  if (!fits) throw new RuleCannotMoveError();
  return fits;
}

/** Statements of our own: to be handed over is no change of a session, and leaves its version as it is. */
async function splitOff(
  tx: Transaction,
  schedule: RecurringSchedule,
  rule: RecurrenceRule,
  from: number,
): Promise<RecurringSchedule> {
  const { courseId, hostUserId, hostInstructorId, title, timeZone, localStart, durationMinutes } = schedule;
  const rest = tx.em.create(RecurringSchedule, {
    courseId,
    hostUserId,
    hostInstructorId,
    title,
    rrule: schedule.rrule,
    timeZone,
    localStart,
    durationMinutes,
  });
  schedule.rrule = rule.limitedTo(from - 1).toString();
  await tx.em.flush();
  await tx.em.execute(
    `update scheduling.live_session set schedule_id = ?, occurrence = occurrence - ? where schedule_id = ? and occurrence >= ?`,
    [rest.id, from - 1, schedule.id, from],
  );
  return rest;
}

import { BadUserInputError, notFound } from '@training-center/shared/errors/access-errors';
import type { Connection } from '@training-center/shared/graphql/connection.type';
import { decodeCursor } from '@training-center/shared/graphql/cursor';
import { type ForwardPageArguments, pageSize } from '@training-center/shared/graphql/page-arguments';
import { paginate } from '@training-center/shared/graphql/paginate';
import { isId } from '@training-center/shared/ids/new-id';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { LiveSession } from '../domain/live-session/live-session.entity.js';
import { findAgenda } from '../domain/live-session/session-page.repository.js';
import type { RecurringSchedule } from '../domain/recurring-schedule/recurring-schedule.entity.js';
import { coursesById } from '../loaders/course-projections.loader.js';
import { schedulesById } from '../loaders/schedules.loader.js';
import {
  courseSessionsByRequest,
  exceptionsByScheduleId,
  seriesByRequest,
  sessionsById,
} from '../loaders/sessions.loader.js';
import { viewerEnrollmentsByCourseId } from '../loaders/viewer-enrollments.loader.js';

const DAY_MS = 86_400_000;
const MAX_AGENDA_DAYS = 366;
const MAX_AGENDA_SESSIONS = 1000;
const EVER = new Date(0);

export interface CourseSessionsPage extends Pick<ForwardPageArguments, 'first' | 'after'> {
  readonly includePast?: boolean;
}

/**
 * When sessions are is public with their course, of a published one; of others they are seen by those on it, who runs it, and the
 * host. To everybody else they do not exist.
 */
export class SessionReadingService {
  async byId(scope: RequestScope, id: string): Promise<LiveSession> {
    const session = await this.visibleById(scope, id);
    if (!session) throw notFound();
    return session;
  }

  async visibleById(scope: RequestScope, id: string): Promise<LiveSession | null> {
    const session = isId(id) ? await scope.loader(sessionsById).load(id) : null;
    return session && (await this.#maySee(scope, session)) ? session : null;
  }

  async scheduleById(scope: RequestScope, id: string): Promise<RecurringSchedule> {
    const schedule = await this.visibleSchedule(scope, id);
    if (!schedule) throw notFound();
    return schedule;
  }

  async visibleSchedule(scope: RequestScope, id: string | null): Promise<RecurringSchedule | null> {
    const schedule = id !== null && isId(id) ? await scope.loader(schedulesById).load(id) : null;
    return schedule && (await this.#maySee(scope, schedule)) ? schedule : null;
  }

  /** Whether the viewer is the host, is on the course, or runs it. */
  async takesPart(scope: RequestScope, { courseId, hostUserId }: LiveSession): Promise<boolean> {
    if (!scope.viewer) return false;
    if (hostUserId === scope.viewer.userId) return true;
    const course = await scope.loader(coursesById).load(courseId);
    if (course?.isRunBy(scope.viewer)) return true;
    const own = await scope.loader(viewerEnrollmentsByCourseId).load(courseId);
    return own?.isLearning() ?? false;
  }

  /** The caller's own. @throws {GraphQLError} BAD_USER_INPUT for a span that is empty, too long, or holds too much. */
  async agenda(scope: RequestScope, { from, to }: { from: Date; to: Date }): Promise<LiveSession[]> {
    const { userId } = scope.requireViewer();
    if (+to <= +from) throw new BadUserInputError('"to" has to be later than "from".', 'to');
    if (+to - +from > MAX_AGENDA_DAYS * DAY_MS)
      throw new BadUserInputError(`Ask for at most ${MAX_AGENDA_DAYS} days at once.`, 'to');
    const limit = MAX_AGENDA_SESSIONS + 1;
    const sessions = await findAgenda(scope.read, { userId, from, to, limit });
    if (sessions.length === limit)
      throw new BadUserInputError(
        `There are more than ${MAX_AGENDA_SESSIONS} sessions: ask for fewer days.`,
        'to',
      );
    return sessions;
  }

  /** Null for a course that the viewer may not see. */
  async ofCourse(
    scope: RequestScope,
    courseId: string,
    { first, after: cursor, includePast }: CourseSessionsPage,
  ): Promise<Connection<LiveSession> | null> {
    const size = pageSize(first);
    if (!(await this.#maySee(scope, { courseId, hostUserId: null }))) return null;
    const list = `sessions-of-course:${courseId}:${includePast ?? false}`;
    const after =
      cursor == null ? null : decodeCursor<[string, string]>(list, cursor, ['date', 'id'], 'after');
    const from = includePast ? EVER : scope.now;
    const request = { owner: courseId, from, after, limit: size + 1 };
    return paginate(await scope.loader(courseSessionsByRequest).load(request), {
      list,
      size,
      keysOf: ({ startsAt, id }) => [startsAt.toISOString(), id],
      hasPreviousPage: after !== null,
    });
  }

  async ofSeries(
    scope: RequestScope,
    { id }: RecurringSchedule,
    page: ForwardPageArguments,
  ): Promise<Connection<LiveSession>> {
    const size = pageSize(page.first);
    const list = `sessions-of-series:${id}`;
    const after = page.after == null ? 0 : decodeCursor<[number]>(list, page.after, ['number'], 'after')[0];
    if (!Number.isInteger(after) || after < 0 || after > 10_000)
      throw new BadUserInputError('"after" is not a cursor of this list.', 'after');
    const request = { owner: id, after, limit: size + 1 };
    return paginate(await scope.loader(seriesByRequest).load(request), {
      list,
      size,
      keysOf: ({ occurrence }) => [occurrence],
      hasPreviousPage: after !== 0,
    });
  }

  exceptions(scope: RequestScope, { id }: RecurringSchedule): Promise<LiveSession[]> {
    return scope.loader(exceptionsByScheduleId).load(id);
  }

  async #maySee(
    scope: RequestScope,
    { courseId, hostUserId }: { readonly courseId: string; readonly hostUserId: string | null },
  ): Promise<boolean> {
    const course = isId(courseId) ? await scope.loader(coursesById).load(courseId) : null;
    if (!course || course.deleted) return false;
    if (course.isPublic() || course.isRunBy(scope.viewer)) return true;
    if (!scope.viewer) return false;
    if (hostUserId === scope.viewer.userId) return true;
    const own = await scope.loader(viewerEnrollmentsByCourseId).load(courseId);
    return own?.isLearning() ?? false;
  }
}

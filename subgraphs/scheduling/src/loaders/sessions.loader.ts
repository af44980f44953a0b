import { manyByKey, oneByKey } from '@training-center/shared/scope/define-loader';
import { LiveSession } from '../domain/live-session/live-session.entity.js';
import {
  findCoursePages,
  findExceptions,
  findSeriesPages,
} from '../domain/live-session/session-page.repository.js';
import { pagesOf } from './pages.js';

export const sessionsById = oneByKey<string, LiveSession>(
  'SessionsById',
  (ids, scope) => scope.read.rows(LiveSession, 'where t.id = any($1)', [ids]),
  (session) => session.id,
);

export interface CourseSessionsRequest {
  readonly owner: string;
  /** Only those that end later. */
  readonly from: Date;
  /** Start and id of the session before the page. */
  readonly after: readonly [string, string] | null;
  readonly limit: number;
}

export const courseSessionsByRequest = pagesOf<CourseSessionsRequest, LiveSession>(
  'CourseSessionsByRequest',
  ({ read }, courseIds, page) => findCoursePages(read, courseIds, page),
  ({ courseId }) => courseId,
);

export interface SeriesRequest {
  readonly owner: string;
  /** Number of the occurrence before the page. */
  readonly after: number;
  readonly limit: number;
}

export const seriesByRequest = pagesOf<SeriesRequest, LiveSession>(
  'SeriesByRequest',
  ({ read }, scheduleIds, page) => findSeriesPages(read, scheduleIds, page),
  ({ scheduleId }) => scheduleId!,
);

export const exceptionsByScheduleId = manyByKey<string, LiveSession>(
  'ExceptionsByScheduleId',
  (ids, scope) => findExceptions(scope.read, ids),
  ({ scheduleId }) => scheduleId!,
);

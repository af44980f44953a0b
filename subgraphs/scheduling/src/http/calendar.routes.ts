import { newId } from '@training-center/shared/ids/new-id';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { anonymous, type RequestIdentity } from '@training-center/shared/scope/viewer';
import type { FastifyInstance } from 'fastify';
import type { CourseProjection } from '../domain/projections/course-projection.entity.js';
import { coursesById } from '../loaders/course-projections.loader.js';
import type { CalendarFeedService } from '../services/calendar-feed.service.js';
import { calendarText } from './calendar-text.js';

interface CalendarRouteParts {
  readonly feeds: CalendarFeedService;
  readonly publicUrl: string;
  readonly scope: (identity: RequestIdentity) => RequestScope;
}

/** `/calendar/<address>.ics`: who knows the address of a calendar reads it; nobody is signed in here. */
export function addCalendarRoutes(
  server: FastifyInstance,
  { feeds, publicUrl, scope }: CalendarRouteParts,
): void {
  server.get<{ Params: { name: string } }>('/calendar/:name', async (request, reply) => {
    const own = scope({ ...anonymous, requestId: newId() });
    const { name } = request.params;
    const userId = name.endsWith('.ics') ? await feeds.ownerOf(own, name.slice(0, -4)) : null;
    reply.header('cache-control', 'private, max-age=60').header('x-content-type-options', 'nosniff');
    if (!userId)
      return reply
        .code(404)
        .send({ errors: [{ message: 'There is no such calendar.', extensions: { code: 'NOT_FOUND' } }] });
    const sessions = await feeds.sessionsOf(own, userId);
    const courses = await own
      .loader(coursesById)
      .loadMany([...new Set(sessions.map(({ courseId }) => courseId))]);
    const found = courses.filter(
      (course): course is CourseProjection => !!course && !(course instanceof Error),
    );
    const content = { sessions, courses: new Map(found.map((one) => [one.courseId, one])), publicUrl };
    return reply.type('text/calendar; charset=utf-8').send(calendarText(content));
  });
}

import { CourseChanged } from '@training-center/courses/contract';
import { upsertNewer } from '@training-center/shared/database/upsert-newer';
import { type Consumer, consumer } from '@training-center/shared/events/consumer';
import { CourseProjection } from '../domain/projections/course-projection.entity.js';
import type { ReschedulingService } from '../services/rescheduling.service.js';

/** What is known of courses; with a course that is deleted go its sessions to come. */
export function courseChangedConsumer(rescheduling: ReschedulingService): Consumer {
  return consumer({
    name: 'scheduling.project-course',
    message: CourseChanged,
    async handle(tx, { courseId, version, instructorId, instructorUserId, slug, title, status, deleted }) {
      const row = { courseId, version, instructorId, instructorUserId, slug, title, status, deleted };
      const isNews = await upsertNewer(tx.em, CourseProjection, row);
      if (isNews && deleted) await rescheduling.cancelCourse(tx, courseId);
      return isNews;
    },
  });
}

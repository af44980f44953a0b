import { CourseChanged } from '@training-center/courses/contract';
import { upsertNewer } from '@training-center/shared/database/upsert-newer';
import { type Consumer, consumer } from '@training-center/shared/events/consumer';
import { CourseProjection } from '../domain/course-projection/course-projection.entity.js';

export const courseChangedConsumer: Consumer = consumer({
  name: 'messaging.project-course',
  message: CourseChanged,
  async handle(tx, { courseId, version, instructorUserId, slug, title, status, deleted }) {
    return upsertNewer(tx.em, CourseProjection, {
      courseId,
      version,
      instructorUserId,
      slug,
      title,
      status,
      deleted,
    });
  },
});

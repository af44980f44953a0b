import { CourseChanged } from '@training-center/courses/contract';
import { upsertNewer } from '@training-center/shared/database/upsert-newer';
import { type Consumer, consumer } from '@training-center/shared/events/consumer';
import { CourseProjection } from '../domain/course-projection/course-projection.entity.js';

export const courseChangedConsumer: Consumer = consumer({
  name: 'home.project-course',
  message: CourseChanged,
  async handle(tx, { courseId, version, instructorUserId, status, deleted }, { occurredAt }) {
    const changedAt = new Date(occurredAt);
    return upsertNewer(tx.em, CourseProjection, {
      courseId,
      version,
      instructorUserId,
      status,
      deleted,
      changedAt,
    });
  },
});

import { CourseChanged } from '@training-center/courses/contract';
import { upsertNewer } from '@training-center/shared/database/upsert-newer';
import { type Consumer, consumer } from '@training-center/shared/events/consumer';
import { CourseProjection } from '../domain/projections/course-projection.entity.js';

export const courseChangedConsumer: Consumer = consumer({
  name: 'scheduling.project-course',
  message: CourseChanged,
  async handle(tx, { courseId, version, instructorId, instructorUserId, slug, title, status, deleted }) {
    const row = { courseId, version, instructorId, instructorUserId, slug, title, status, deleted };
    return upsertNewer(tx.em, CourseProjection, row);
  },
});

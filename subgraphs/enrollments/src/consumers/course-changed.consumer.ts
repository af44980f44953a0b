import { CourseChanged } from '@training-center/courses/contract';
import { upsertNewer } from '@training-center/shared/database/upsert-newer';
import { type Consumer, consumer } from '@training-center/shared/events/consumer';
import { CourseProjection } from '../domain/course-projection/course-projection.entity.js';

export const courseChangedConsumer: Consumer = consumer({
  name: 'enrollments.project-course',
  message: CourseChanged,
  async handle(tx, course) {
    const { courseId, version, instructorUserId, title, status, deleted, price, capacity, modules } = course;
    return upsertNewer(tx.em, CourseProjection, {
      courseId,
      version,
      instructorUserId,
      title,
      status,
      deleted,
      priceAmount: price.amount,
      priceCurrency: price.currency,
      capacity,
      modules,
      lessonIds: modules.flatMap(({ lessons }) => lessons.map(({ id }) => id)),
    });
  },
});

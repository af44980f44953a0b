import { EnrollmentChanged } from '@training-center/enrollments/contract';
import { upsertNewer } from '@training-center/shared/database/upsert-newer';
import { type Consumer, consumer } from '@training-center/shared/events/consumer';
import { EnrollmentProjection } from '../domain/enrollment-projection/enrollment-projection.entity.js';
import type { CourseRoomService } from '../services/course-room.service.js';

export function enrollmentChangedConsumer(rooms: CourseRoomService): Consumer {
  return consumer({
    name: 'messaging.project-enrollment',
    message: EnrollmentChanged,
    handle: (tx, { enrollmentId, version, courseId, userId, status }) =>
      rooms.project(tx, courseId, userId, () =>
        upsertNewer(tx.em, EnrollmentProjection, {
          enrollmentId,
          version,
          courseId,
          userId,
          onCourse: status === 'ACTIVE' || status === 'COMPLETED',
        }),
      ),
  });
}

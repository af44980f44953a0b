import { CourseChanged } from '@training-center/courses/contract';
import { upsertNewer } from '@training-center/shared/database/upsert-newer';
import { type Consumer, consumer } from '@training-center/shared/events/consumer';
import { CourseProjection } from '../domain/course-projection/course-projection.entity.js';
import type { CourseRoomService } from '../services/course-room.service.js';

export function courseChangedConsumer(rooms: CourseRoomService): Consumer {
  return consumer({
    name: 'messaging.project-course',
    message: CourseChanged,
    handle: (tx, { courseId, version, instructorUserId, slug, title, status, deleted }) =>
      rooms.project(tx, courseId, null, () =>
        upsertNewer(tx.em, CourseProjection, {
          courseId,
          version,
          instructorUserId,
          slug,
          title,
          status,
          deleted,
        }),
      ),
  });
}

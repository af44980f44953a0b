import type { PayloadOf } from '@training-center/shared/events/message';
import type { CourseChanged } from '../../contract.js';
import type { Outline } from '../outline/outline.js';
import type { Course } from './course.entity.js';

export function courseChanged(course: Course, outline: Outline): PayloadOf<typeof CourseChanged> {
  return {
    courseId: course.id,
    version: course.version,
    instructorId: course.instructorId,
    instructorUserId: course.instructorUserId,
    slug: course.slug,
    title: course.title,
    status: course.status,
    deleted: course.deletedAt != null,
    price: course.price(),
    capacity: course.capacity,
    modules: outline.modules.map(({ id }) => ({
      id,
      lessons: outline.lessonsOf(id).map((lesson) => ({ id: lesson.id, kind: lesson.kind })),
    })),
  };
}

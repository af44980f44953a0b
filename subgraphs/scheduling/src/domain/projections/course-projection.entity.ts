import { defineEntity, p } from '@mikro-orm/core';
import { isAdmin, type Viewer } from '@training-center/shared/scope/viewer';

const CourseProjectionSchema = defineEntity({
  name: 'CourseProjection',
  properties: {
    courseId: p.uuid().primary(),
    version: p.integer(),
    instructorId: p.uuid(),
    instructorUserId: p.uuid(),
    slug: p.text(),
    title: p.text(),
    status: p.enum(['DRAFT', 'PUBLISHED', 'ARCHIVED'] as const),
    deleted: p.boolean(),
  },
});

/** What this domain knows of a course: fed by events, never changed here. */
export class CourseProjection extends CourseProjectionSchema.class {
  isPublic(): boolean {
    return this.status === 'PUBLISHED' && !this.deleted;
  }

  /** Whether the viewer may change its timetable. */
  isRunBy(viewer: Viewer | null): boolean {
    return viewer !== null && (viewer.userId === this.instructorUserId || isAdmin(viewer));
  }
}

CourseProjectionSchema.setClass(CourseProjection);

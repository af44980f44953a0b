import { defineEntity, p } from '@mikro-orm/core';
import { isAdmin, type Viewer } from '@training-center/shared/scope/viewer';
import { countPublishedCourses } from '../platform-figures/figures.triggers.js';

export const courseStatuses = ['DRAFT', 'PUBLISHED', 'ARCHIVED'] as const;

const CourseProjectionSchema = defineEntity({
  name: 'CourseProjection',
  properties: {
    courseId: p.uuid().primary(),
    version: p.integer(),
    instructorUserId: p.uuid(),
    status: p.enum(courseStatuses),
    deleted: p.boolean(),
    /** When the newest message about it was sent. */
    changedAt: p.datetime(3),
  },
  triggers: [countPublishedCourses],
});

/** What this domain knows of a course: fed by events, never changed here. Its title and the rest stay with courses. */
export class CourseProjection extends CourseProjectionSchema.class {
  isPublished(): boolean {
    return this.status === 'PUBLISHED' && !this.deleted;
  }

  isTaughtBy(viewer: Viewer | null): boolean {
    return viewer !== null && viewer.userId === this.instructorUserId;
  }

  isRunBy(viewer: Viewer | null): boolean {
    return this.isTaughtBy(viewer) || isAdmin(viewer);
  }

  /** Whether the course exists for the viewer, who learns or has completed it or does not. */
  isThereFor(viewer: Viewer | null, learns: boolean): boolean {
    if (this.deleted) return false;
    return this.status === 'PUBLISHED' || this.isRunBy(viewer) || (this.status === 'ARCHIVED' && learns);
  }
}

CourseProjectionSchema.setClass(CourseProjection);

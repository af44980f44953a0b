import { defineEntity, p } from '@mikro-orm/core';
import type { lessonKinds } from '@training-center/courses/contract';
import { isAdmin, type Viewer } from '@training-center/shared/scope/viewer';

export const courseStatuses = ['DRAFT', 'PUBLISHED', 'ARCHIVED'] as const;

export type LessonKind = (typeof lessonKinds)[number];

export interface OutlineLesson {
  readonly id: string;
  readonly kind: LessonKind;
}

/** Modules and their lessons in order of position. */
export interface OutlineModule {
  readonly id: string;
  readonly lessons: readonly OutlineLesson[];
}

const CourseProjectionSchema = defineEntity({
  name: 'CourseProjection',
  properties: {
    courseId: p.uuid().primary(),
    version: p.integer(),
    instructorUserId: p.uuid(),
    title: p.text(),
    status: p.enum(courseStatuses),
    deleted: p.boolean(),
    priceAmount: p.integer(),
    priceCurrency: p.string().length(3),
    capacity: p.integer().strictNullable(),
    modules: p.json<readonly OutlineModule[]>(),
    /** All lessons of `modules`, for the way from a lesson to its course. */
    lessonIds: p.array().columnType('uuid[]'),
  },
  indexes: [{ name: 'course_projection_lesson_ids_index', properties: ['lessonIds'], type: 'gin' }],
});

/** What this domain knows of a course: fed by events, never changed here. */
export class CourseProjection extends CourseProjectionSchema.class {
  isFree(): boolean {
    return this.priceAmount === 0;
  }

  isPublished(): boolean {
    return this.status === 'PUBLISHED' && !this.deleted;
  }

  isTaughtBy(viewer: Viewer | null): boolean {
    return viewer !== null && viewer.userId === this.instructorUserId;
  }

  /** Whether the viewer may see who is on the course. */
  isRunBy(viewer: Viewer | null): boolean {
    return this.isTaughtBy(viewer) || isAdmin(viewer);
  }

  kindOf(lessonId: string): LessonKind | null {
    for (const { lessons } of this.modules) {
      const lesson = lessons.find(({ id }) => id === lessonId);
      if (lesson) return lesson.kind;
    }
    return null;
  }
}

CourseProjectionSchema.setClass(CourseProjection);

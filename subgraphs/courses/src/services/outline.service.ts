import { NotFoundError } from '@training-center/shared/errors/domain-error';
import { isId } from '@training-center/shared/ids/new-id';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Course } from '../domain/course/course.entity.js';
import { CourseModule } from '../domain/outline/course-module.entity.js';
import { Lesson } from '../domain/outline/lesson.entity.js';
import { findCourseIdOf } from '../domain/outline/outline.repository.js';
import { type CourseEdit, editCourse, type EditTarget } from './course-edit.js';

interface Versioned {
  readonly expectedVersion?: number | null;
}

/** Modules and the order of things. Every method answers after positions are dense again. */
export class OutlineService {
  createModule(
    scope: RequestScope,
    input: Versioned & { courseId: string; title: string },
  ): Promise<CourseModule> {
    const target = {
      course: input.courseId,
      path: ['input', 'courseId'],
      expectedVersion: input.expectedVersion,
    };
    return editCourse(scope, target, ({ tx, course, outline }) => {
      const position = outline.nextModulePosition;
      const module = tx.em.create(CourseModule, { courseId: course.id, title: input.title.trim(), position });
      outline.add({ module });
      return module;
    });
  }

  renameModule(
    scope: RequestScope,
    input: Versioned & { id: string; title?: string },
  ): Promise<CourseModule> {
    return editCourse(scope, moduleTarget(input.id, 'id', input), ({ course, outline }) => {
      const module = moduleOf(outline, input.id, 'id');
      const title = input.title?.trim();
      if (title !== undefined && title !== module.title) {
        module.title = title;
        course.touch();
      }
      return module;
    });
  }

  /** With its lessons. */
  deleteModule(
    scope: RequestScope,
    input: Versioned & { id: string },
  ): Promise<{ id: string; course: Course }> {
    return editCourse(scope, moduleTarget(input.id, 'id', input), async ({ tx, course, outline }) => {
      const module = moduleOf(outline, input.id, 'id');
      for (const lesson of outline.lessonsOf(module.id)) tx.em.remove(lesson);
      outline.removeModule(module);
      tx.em.remove(module);
      return { id: input.id, course };
    });
  }

  reorderModules(
    scope: RequestScope,
    input: Versioned & { courseId: string; moduleIds: string[] },
  ): Promise<Course> {
    const target = {
      course: input.courseId,
      path: ['input', 'courseId'],
      expectedVersion: input.expectedVersion,
    };
    return editCourse(scope, target, ({ course, outline }) => {
      outline.reorderModules(input.moduleIds, ['input', 'moduleIds']);
      return course;
    });
  }

  reorderLessons(
    scope: RequestScope,
    input: Versioned & { moduleId: string; lessonIds: string[] },
  ): Promise<CourseModule> {
    return editCourse(scope, moduleTarget(input.moduleId, 'moduleId', input), ({ outline }) => {
      const module = moduleOf(outline, input.moduleId, 'moduleId');
      outline.reorderLessons(module.id, input.lessonIds, ['input', 'lessonIds']);
      return module;
    });
  }

  /** Within its course. A position beyond the end, or none, means last. */
  moveLesson(
    scope: RequestScope,
    input: Versioned & { lessonId: string; moduleId: string; position?: number | null },
  ): Promise<Lesson> {
    return editCourse(scope, lessonTarget(input.lessonId, 'lessonId', input), ({ outline }) => {
      const lesson = lessonOf(outline, input.lessonId, 'lessonId');
      outline.move(lesson, moduleOf(outline, input.moduleId, 'moduleId'), input.position ?? null);
      return lesson;
    });
  }

  deleteLesson(
    scope: RequestScope,
    input: Versioned & { id: string },
  ): Promise<{ id: string; course: Course }> {
    return editCourse(scope, lessonTarget(input.id, 'id', input), ({ tx, course, outline }) => {
      const lesson = lessonOf(outline, input.id, 'id');
      outline.removeLesson(lesson);
      tx.em.remove(lesson);
      return { id: input.id, course };
    });
  }
}

export function moduleTarget(id: string, field: string, { expectedVersion }: Versioned): EditTarget {
  return { course: finder(CourseModule, id), path: ['input', field], expectedVersion };
}

export function lessonTarget(id: string, field: string, { expectedVersion }: Versioned): EditTarget {
  return { course: finder(Lesson, id), path: ['input', field], expectedVersion };
}

function finder(entity: typeof CourseModule | typeof Lesson, id: string): EditTarget['course'] {
  return async (em) => (isId(id) ? findCourseIdOf(em, entity, id) : null);
}

/** Read under the lock: it may have gone since its course was found. */
export function moduleOf(outline: CourseEdit['outline'], id: string, field: string): CourseModule {
  const module = outline.module(id.toLowerCase());
  if (!module) throw new NotFoundError(['input', field]);
  return module;
}

export function lessonOf(outline: CourseEdit['outline'], id: string, field: string): Lesson {
  const lesson = outline.lesson(id.toLowerCase());
  if (!lesson) throw new NotFoundError(['input', field]);
  return lesson;
}

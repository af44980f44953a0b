import { BadUserInputError, notFound } from '@training-center/shared/errors/access-errors';
import { isId } from '@training-center/shared/ids/new-id';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Course } from '../domain/course/course.entity.js';
import { findBySlug } from '../domain/course/course.repository.js';
import type { CourseModule } from '../domain/outline/course-module.entity.js';
import { isKind, type Lesson, type LessonKind } from '../domain/outline/lesson.entity.js';
import { remember } from '../loaders/courses-by-id.loader.js';
import { lessonsById } from '../loaders/lessons-by-id.loader.js';
import { lessonsByModuleId } from '../loaders/lessons-by-module-id.loader.js';
import { modulesByCourseId } from '../loaders/modules-by-course-id.loader.js';
import { modulesById } from '../loaders/modules-by-id.loader.js';
import { visible, visibleById } from './course-visibility.js';

const MAX_SLUG = 200;

/** Courses and their outlines, as far as they exist for the viewer. What does not is null, or NOT_FOUND when asked for by name. */
export class CourseReadingService {
  /** @throws {BadUserInputError} unless exactly one of id and slug is given. */
  async one(scope: RequestScope, by: { id?: string | null; slug?: string | null }): Promise<Course> {
    if ((by.id == null) === (by.slug == null)) throw new BadUserInputError('Give either "id" or "slug".');
    const course = await (by.id == null ? bySlug(scope, by.slug!) : visibleById(scope, by.id));
    if (!course) throw notFound();
    return course;
  }

  async lesson(scope: RequestScope, id: string): Promise<Lesson> {
    const lesson = await this.lessonById(scope, id);
    if (!lesson) throw notFound();
    return lesson;
  }

  courseById(scope: RequestScope, id: string): Promise<Course | null> {
    return visibleById(scope, id);
  }

  async moduleById(scope: RequestScope, id: string): Promise<CourseModule | null> {
    const module = isId(id) ? await scope.loader(modulesById).load(id.toLowerCase()) : null;
    return module && (await visibleById(scope, module.courseId)) ? module : null;
  }

  async lessonById(scope: RequestScope, id: string): Promise<Lesson | null> {
    const lesson = isId(id) ? await scope.loader(lessonsById).load(id.toLowerCase()) : null;
    return lesson && (await visibleById(scope, lesson.courseId)) ? lesson : null;
  }

  async lessonOfKindById(scope: RequestScope, kind: LessonKind, id: string): Promise<Lesson | null> {
    const lesson = await this.lessonById(scope, id);
    return lesson && isKind(lesson, kind) ? lesson : null;
  }

  modulesOf(scope: RequestScope, course: { id: string }): Promise<CourseModule[]> {
    return scope.loader(modulesByCourseId).load(course.id);
  }

  lessonsOf(scope: RequestScope, module: { id: string }): Promise<Lesson[]> {
    return scope.loader(lessonsByModuleId).load(module.id);
  }
}

async function bySlug(scope: RequestScope, slug: string): Promise<Course | null> {
  if (slug.length > MAX_SLUG || slug.includes('\0')) return null;
  const course = await findBySlug(scope.read, slug);
  if (course) remember(scope, [course]);
  return visible(scope, course);
}

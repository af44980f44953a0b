import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntityReader } from '@training-center/shared/database/entity-reader';
import type { Course } from '../course/course.entity.js';
import { CourseModule } from './course-module.entity.js';
import { Lesson } from './lesson.entity.js';
import { Outline } from './outline.js';

const inOrder = { position: 'asc', id: 'asc' } as const;

/** Two statements, however many courses. */
export async function findOutlines(
  em: EntityManager,
  courses: readonly Course[],
): Promise<Map<string, Outline>> {
  const courseId = { $in: courses.map(({ id }) => id) };
  const modules = await em.find(CourseModule, { courseId }, { orderBy: inOrder });
  const lessons = await em.find(Lesson, { courseId }, { orderBy: inOrder });
  const modulesOf = Map.groupBy(modules, (module) => module.courseId);
  const lessonsOf = Map.groupBy(lessons, (lesson) => lesson.courseId);
  return new Map(
    courses.map((course) => [
      course.id,
      new Outline(course, modulesOf.get(course.id) ?? [], lessonsOf.get(course.id) ?? []),
    ]),
  );
}

export async function findOutline(em: EntityManager, course: Course): Promise<Outline> {
  return (await findOutlines(em, [course])).get(course.id)!;
}

export function findModulesById(read: EntityReader, ids: readonly string[]): Promise<CourseModule[]> {
  return read.rows(CourseModule, 'where t.id = any($1)', [ids]);
}

export function findModulesByCourseId(
  read: EntityReader,
  courseIds: readonly string[],
): Promise<CourseModule[]> {
  return read.rows(CourseModule, 'where t.course_id = any($1) order by t.position, t.id', [courseIds]);
}

export function findLessonsById(read: EntityReader, ids: readonly string[]): Promise<Lesson[]> {
  return read.rows(Lesson, 'where t.id = any($1)', [ids]);
}

export function findLessonsByModuleId(read: EntityReader, moduleIds: readonly string[]): Promise<Lesson[]> {
  return read.rows(Lesson, 'where t.module_id = any($1) order by t.position, t.id', [moduleIds]);
}

/** The course that a module or a lesson belongs to, without loading either: what is read before the lock may be old. */
export async function findCourseIdOf(
  em: EntityManager,
  entity: typeof CourseModule | typeof Lesson,
  id: string,
): Promise<string | null> {
  const row = await em
    .createQueryBuilder(entity)
    .select('courseId')
    .where({ id })
    .execute<{ courseId: string }>('get');
  return row?.courseId ?? null;
}

export interface LessonContent {
  readonly id: string;
  readonly videoUrl: string | null;
  readonly body: string | null;
  readonly instructions: string | null;
}

/** What only readers may see, as plain rows. */
export function findLessonContents(em: EntityManager, ids: readonly string[]): Promise<LessonContent[]> {
  return em
    .createQueryBuilder(Lesson)
    .select(['id', 'videoUrl', 'body', 'instructions'])
    .where({ id: { $in: [...ids] } })
    .execute<LessonContent[]>('all');
}

import type { OutlineLesson, OutlineModule } from '../course-projection/course-projection.entity.js';

export interface ModuleProgress {
  readonly module: { readonly id: string };
  readonly percent: number;
}

export interface CourseProgress {
  /** 0 to 100; 100 only when nothing is left. */
  readonly percent: number;
  readonly completedLessons: number;
  readonly totalLessons: number;
  /** The first lesson of the course that is not completed. */
  readonly nextLesson: { readonly id: string } | null;
  readonly modules: readonly ModuleProgress[];
}

/** Progress against the lessons that the course has now: added ones count, removed ones do not. */
export function progressOf(
  modules: readonly OutlineModule[],
  completed: ReadonlySet<string>,
): CourseProgress {
  const lessons = modules.flatMap((module) => module.lessons);
  const next = lessons.find(({ id }) => !completed.has(id));
  return {
    percent: percentOf(lessons, completed),
    completedLessons: completedAmong(lessons, completed),
    totalLessons: lessons.length,
    nextLesson: next ? { id: next.id } : null,
    modules: modules.map(({ id, lessons: own }) => ({ module: { id }, percent: percentOf(own, completed) })),
  };
}

/** Whether every lesson is completed. A course without lessons never is. */
export function isFinished(modules: readonly OutlineModule[], completed: ReadonlySet<string>): boolean {
  return progressOf(modules, completed).percent === 100;
}

function percentOf(lessons: readonly OutlineLesson[], completed: ReadonlySet<string>): number {
  return lessons.length === 0 ? 0 : Math.floor((100 * completedAmong(lessons, completed)) / lessons.length);
}

function completedAmong(lessons: readonly OutlineLesson[], completed: ReadonlySet<string>): number {
  return lessons.filter(({ id }) => completed.has(id)).length;
}

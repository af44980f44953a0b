import { closeGaps, reorder } from '@training-center/shared/database/traits/orderable';
import { DomainError } from '@training-center/shared/errors/domain-error';
import type { Course } from '../course/course.entity.js';
import type { CourseModule } from './course-module.entity.js';
import type { Lesson } from './lesson.entity.js';

export const MAX_MODULES = 100;
export const MAX_LESSONS = 100;

export class TooMany extends DomainError {
  constructor(what: string, limit: number) {
    super('TOO_MANY', `There can be at most ${limit} ${what}.`);
  }
}

export class LastLesson extends DomainError {
  constructor() {
    super('LAST_LESSON', 'A published course keeps at least one lesson: archive it first.');
  }
}

/** The modules and lessons of one course, all of them, under the course's row lock. Keeps positions dense. */
export class Outline {
  readonly #course: Course;
  #modules: CourseModule[];
  #lessons: Lesson[];

  constructor(course: Course, modules: readonly CourseModule[], lessons: readonly Lesson[]) {
    this.#course = course;
    this.#modules = [...modules];
    this.#lessons = [...lessons];
  }

  get modules(): readonly CourseModule[] {
    return this.#modules.toSorted(byPosition);
  }

  /** In no order across modules. */
  get lessons(): readonly Lesson[] {
    return this.#lessons;
  }

  lessonsOf(moduleId: string): readonly Lesson[] {
    return this.#lessons.filter((lesson) => lesson.moduleId === moduleId).toSorted(byPosition);
  }

  module(id: string): CourseModule | null {
    return this.#modules.find((module) => module.id === id) ?? null;
  }

  lesson(id: string): Lesson | null {
    return this.#lessons.find((lesson) => lesson.id === id) ?? null;
  }

  /** @throws {TooMany} */
  get nextModulePosition(): number {
    if (this.#modules.length >= MAX_MODULES) throw new TooMany('modules in a course', MAX_MODULES);
    return this.#modules.length + 1;
  }

  /** @throws {TooMany} */
  nextLessonPosition(moduleId: string): number {
    const count = this.lessonsOf(moduleId).length;
    if (count >= MAX_LESSONS) throw new TooMany('lessons in a module', MAX_LESSONS);
    return count + 1;
  }

  add(added: { module: CourseModule } | { lesson: Lesson }): void {
    if ('module' in added) this.#modules.push(added.module);
    else this.#lessons.push(added.lesson);
    this.#course.touch();
  }

  reorderModules(ids: readonly string[], path: readonly string[]): void {
    reorder(this.#modules, ids, path);
    this.#course.touch();
  }

  reorderLessons(moduleId: string, ids: readonly string[], path: readonly string[]): void {
    reorder(this.lessonsOf(moduleId), ids, path);
    this.#course.touch();
  }

  /** Puts a lesson at a place of a module of the same course; the places behind it move on. Beyond the end means last. */
  move(lesson: Lesson, module: CourseModule, position: number | null): void {
    const former = lesson.moduleId;
    if (module.id !== former) this.nextLessonPosition(module.id);
    const others = this.lessonsOf(module.id).filter(({ id }) => id !== lesson.id);
    const index = position === null ? others.length : position - 1;
    lesson.moduleId = module.id;
    others.toSpliced(index, 0, lesson).forEach((sibling, place) => {
      sibling.position = place + 1;
    });
    closeGaps(this.lessonsOf(former));
    this.#course.touch();
  }

  /** @throws {LastLesson} when nothing would be left of a published course. */
  removeLesson(lesson: Lesson): void {
    this.#keepSomething(1);
    this.#lessons = this.#lessons.filter(({ id }) => id !== lesson.id);
    closeGaps(this.lessonsOf(lesson.moduleId));
    this.#course.touch();
  }

  /** With its lessons. @throws {LastLesson} when nothing would be left of a published course. */
  removeModule(module: CourseModule): void {
    this.#keepSomething(this.lessonsOf(module.id).length);
    this.#lessons = this.#lessons.filter(({ moduleId }) => moduleId !== module.id);
    this.#modules = this.#modules.filter(({ id }) => id !== module.id);
    closeGaps(this.#modules);
    this.#course.touch();
  }

  #keepSomething(removed: number): void {
    if (this.#course.isPublished() && removed > 0 && removed === this.#lessons.length) throw new LastLesson();
  }
}

const byPosition = (a: { position: number }, b: { position: number }) => a.position - b.position;

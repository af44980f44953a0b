import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';
import { orderable } from '@training-center/shared/database/traits/orderable';
import { timestamped } from '@training-center/shared/database/traits/timestamped';
import { lessonKinds } from '../../contract.js';
import { Course } from '../course/course.entity.js';
import { CourseModule } from './course-module.entity.js';
import { LESSON_KIND_RULES } from './lesson.sql.js';

export type LessonKind = (typeof lessonKinds)[number];

const LessonSchema = defineEntity({
  name: 'Lesson',
  tableName: 'lesson',
  properties: {
    ...identified,
    courseId: () => p.manyToOne(Course).mapToPk().fieldName('course_id').deleteRule('cascade').index(),
    moduleId: () => p.manyToOne(CourseModule).mapToPk().fieldName('module_id').deleteRule('cascade'),
    kind: p.enum(lessonKinds),
    title: p.text(),
    ...orderable,
    isPreview: p.boolean(),
    durationSeconds: p.integer().strictNullable(),
    passPercent: p.integer().strictNullable(),
    maxAttempts: p.integer().strictNullable(),
    maxPoints: p.integer().strictNullable(),
    dueAt: p.datetime(3).strictNullable(),
    /** Content: read through `LessonContent` by those who may, never with the outline. */
    videoUrl: p.text().strictNullable().lazy(),
    body: p.text().strictNullable().lazy(),
    instructions: p.text().strictNullable().lazy(),
    /** Counts the changes of a quiz: the version of its event. */
    revision: p.integer(),
    ...timestamped,
  },
  uniques: [{ name: 'lesson_position', properties: ['moduleId', 'position'], deferMode: 'deferred' }],
  checks: Object.entries(LESSON_KIND_RULES).map(([name, expression]) => ({ name, expression })),
});

/** One lesson of any kind; what only some kinds have is null for the others, and the database checks it. */
export class Lesson extends LessonSchema.class {}
LessonSchema.setClass(Lesson);

export type VideoLesson = Lesson & { kind: 'VIDEO'; durationSeconds: number };
export type TextLesson = Lesson & { kind: 'TEXT' };
export type QuizLesson = Lesson & { kind: 'QUIZ'; passPercent: number };
export type AssignmentLesson = Lesson & { kind: 'ASSIGNMENT'; maxPoints: number };
export type LessonOf<K extends LessonKind> = {
  VIDEO: VideoLesson;
  TEXT: TextLesson;
  QUIZ: QuizLesson;
  ASSIGNMENT: AssignmentLesson;
}[K];

export function isKind<K extends LessonKind>(lesson: Lesson, kind: K): lesson is LessonOf<K> {
  return lesson.kind === kind;
}

/** What an author gives for one kind; the rest of the columns stays null. */
export type LessonContentOf<K extends LessonKind> = {
  VIDEO: { videoUrl: string; durationSeconds: number };
  TEXT: { body: string };
  QUIZ: { passPercent: number; maxAttempts: number | null };
  ASSIGNMENT: { instructions: string; maxPoints: number; dueAt: Date | null };
}[K];

/** The columns of the kinds, all of them empty. */
export const noContent = {
  durationSeconds: null,
  passPercent: null,
  maxAttempts: null,
  maxPoints: null,
  dueAt: null,
  videoUrl: null,
  body: null,
  instructions: null,
} as const;

import type { LessonKind } from '../../domain/outline/lesson.entity.js';

/** GraphQL types of the kinds of lessons. */
export const lessonTypenames = {
  VIDEO: 'VideoLesson',
  TEXT: 'TextLesson',
  QUIZ: 'QuizLesson',
  ASSIGNMENT: 'AssignmentLesson',
} as const satisfies Record<LessonKind, string>;

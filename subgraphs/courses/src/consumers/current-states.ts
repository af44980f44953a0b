import type { CurrentState } from '@training-center/shared/events/republish';
import type { PayloadOf } from '@training-center/shared/events/message';
import { CourseChanged, QuizChanged } from '../contract.js';
import { courseChanged } from '../domain/course/course.events.js';
import { findAfter } from '../domain/course/course.repository.js';
import { Lesson, type QuizLesson } from '../domain/outline/lesson.entity.js';
import { findOutlines } from '../domain/outline/outline.repository.js';
import { quizChanged } from '../domain/quiz/quiz.events.js';
import { findChoicesByQuestionId, findQuestionsByLessonId } from '../domain/quiz/quiz.repository.js';

/** Every course as `CourseChanged` tells it, deleted ones included. */
export const courseState: CurrentState<PayloadOf<typeof CourseChanged>> = {
  event: CourseChanged,
  async read(em, afterId, limit) {
    const courses = await findAfter(em, afterId, limit);
    const outlines = await findOutlines(em, courses);
    return courses.map((course) => ({
      id: course.id,
      data: courseChanged(course, outlines.get(course.id)!),
    }));
  },
};

/** Every quiz as `QuizChanged` tells it. */
export const quizState: CurrentState<PayloadOf<typeof QuizChanged>> = {
  event: QuizChanged,
  async read(em, afterId, limit) {
    const where = { kind: 'QUIZ' as const, ...(afterId ? { id: { $gt: afterId } } : {}) };
    const lessons = await em.find(Lesson, where, { orderBy: { id: 'asc' }, limit });
    const questions = await findQuestionsByLessonId(
      em,
      lessons.map(({ id }) => id),
    );
    const choices = await findChoicesByQuestionId(
      em,
      questions.map(({ id }) => id),
    );
    const questionsOf = Map.groupBy(questions, ({ lessonId }) => lessonId);
    return lessons.map((lesson) => ({
      id: lesson.id,
      data: quizChanged(lesson as QuizLesson, questionsOf.get(lesson.id) ?? [], choices),
    }));
  },
};

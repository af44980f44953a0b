import { notFound } from '@training-center/shared/errors/access-errors';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { safeMarkdown } from '@training-center/shared/text/safe-markdown';
import { mayEdit } from '../domain/course/course.policy.js';
import type { LessonContent } from '../domain/outline/outline.repository.js';
import type { QuizChoice } from '../domain/quiz/quiz-choice.entity.js';
import type { QuizQuestion } from '../domain/quiz/quiz-question.entity.js';
import { choicesByQuestionId } from '../loaders/choices-by-question-id.loader.js';
import { coursesById } from '../loaders/courses-by-id.loader.js';
import { lessonContentsById } from '../loaders/lesson-contents-by-id.loader.js';
import { questionsByLessonId } from '../loaders/questions-by-lesson-id.loader.js';
import { viewerReader, visible } from './course-visibility.js';

export interface LessonPlace {
  readonly id: string;
  readonly courseId: string;
  readonly isPreview: boolean;
}

/** A choice without what it is worth. */
export type PublicChoice = Pick<QuizChoice, 'id' | 'text' | 'position'>;

export interface AnswerKeyEntry {
  readonly questionId: string;
  readonly correctChoiceIds: readonly string[];
}

/** What a lesson is about: for readers, the instructor, admins, and everybody when it is a preview. Others get NOT_FOUND. */
export class LessonContentService {
  async videoUrl(scope: RequestScope, lesson: LessonPlace): Promise<string | null> {
    return (await this.#content(scope, lesson)).videoUrl;
  }

  async body(scope: RequestScope, lesson: LessonPlace): Promise<string | null> {
    return cleaned((await this.#content(scope, lesson)).body);
  }

  async instructions(scope: RequestScope, lesson: LessonPlace): Promise<string | null> {
    return cleaned((await this.#content(scope, lesson)).instructions);
  }

  async questions(scope: RequestScope, lesson: LessonPlace): Promise<QuizQuestion[]> {
    await assertMayRead(scope, lesson);
    return scope.loader(questionsByLessonId).load(lesson.id);
  }

  /** Of a question that `questions` gave out. */
  async choices(scope: RequestScope, question: { id: string }): Promise<PublicChoice[]> {
    const choices = await scope.loader(choicesByQuestionId).load(question.id);
    return choices.map(({ id, text, position }) => ({ id, text, position }));
  }

  /** For the instructor and admins alone. */
  async answerKey(scope: RequestScope, lesson: LessonPlace): Promise<AnswerKeyEntry[]> {
    const course = await scope.loader(coursesById).load(lesson.courseId);
    if (!course || !mayEdit(scope.viewer, course)) throw notFound();
    const questions = await scope.loader(questionsByLessonId).load(lesson.id);
    return Promise.all(questions.map(({ id }) => keyOf(scope, id)));
  }

  async #content(scope: RequestScope, lesson: LessonPlace): Promise<LessonContent> {
    await assertMayRead(scope, lesson);
    const content = await scope.loader(lessonContentsById).load(lesson.id);
    if (!content) throw notFound();
    return content;
  }
}

async function assertMayRead(scope: RequestScope, lesson: LessonPlace): Promise<void> {
  const course = await visible(scope, await scope.loader(coursesById).load(lesson.courseId));
  if (!course) throw notFound();
  if (lesson.isPreview || mayEdit(scope.viewer, course)) return;
  const reader = await viewerReader(scope, course.id);
  if (!reader?.isLive(scope.now)) throw notFound();
}

async function keyOf(scope: RequestScope, questionId: string): Promise<AnswerKeyEntry> {
  const choices = await scope.loader(choicesByQuestionId).load(questionId);
  return { questionId, correctChoiceIds: choices.filter(({ correct }) => correct).map(({ id }) => id) };
}

function cleaned(markdown: string | null): string | null {
  return markdown === null ? null : safeMarkdown(markdown);
}

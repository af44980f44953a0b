import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Transaction } from '@training-center/shared/scope/transaction';
import { QuizChanged } from '../contract.js';
import type { QuizLesson } from '../domain/outline/lesson.entity.js';
import { QuizChoice } from '../domain/quiz/quiz-choice.entity.js';
import { QuizQuestion } from '../domain/quiz/quiz-question.entity.js';
import { assertAnswerable, type NewQuestion } from '../domain/quiz/quiz-rules.js';
import { quizChanged } from '../domain/quiz/quiz.events.js';
import {
  findChoicesByQuestionId,
  findQuestionsByLessonId,
  removeQuestions,
} from '../domain/quiz/quiz.repository.js';
import type { LessonAuthoringService, LessonChange, NewLesson } from './lesson-authoring.service.js';

interface NewQuiz extends NewLesson {
  readonly passPercent: number;
  readonly maxAttempts?: number | null;
  readonly questions: readonly NewQuestion[];
}

interface QuizChange extends LessonChange {
  readonly passPercent?: number;
  readonly maxAttempts?: number | null;
  readonly questions?: readonly NewQuestion[];
}

const QUESTIONS = ['input', 'questions'];

/** Quizzes with their questions; whoever scores them is told the answer key with each change. */
export class QuizAuthoringService {
  readonly #lessons: LessonAuthoringService;

  constructor(lessons: LessonAuthoringService) {
    this.#lessons = lessons;
  }

  async create(scope: RequestScope, input: NewQuiz): Promise<QuizLesson> {
    scope.requireViewer();
    assertAnswerable(input.questions, QUESTIONS);
    const content = { passPercent: input.passPercent, maxAttempts: input.maxAttempts ?? null };
    return this.#lessons.create(scope, input, { kind: 'QUIZ', content }, async (tx, lesson) => {
      ask(tx, lesson, input.questions);
      await publish(tx, lesson);
    });
  }

  /** Given questions replace all that were there; they are new ones, with ids of their own. */
  async update(scope: RequestScope, input: QuizChange): Promise<QuizLesson> {
    scope.requireViewer();
    const { questions, passPercent, maxAttempts } = input;
    if (questions) assertAnswerable(questions, QUESTIONS);
    const content = {
      ...(passPercent === undefined ? {} : { passPercent }),
      ...(maxAttempts === undefined ? {} : { maxAttempts }),
    };
    return this.#lessons.update(scope, input, { kind: 'QUIZ', content }, async (tx, lesson) => {
      lesson.revision += 1;
      if (questions) {
        await removeQuestions(tx.em, lesson.id);
        ask(tx, lesson, questions);
      }
      await publish(tx, lesson);
    });
  }
}

function ask({ em }: Transaction, lesson: QuizLesson, questions: readonly NewQuestion[]): void {
  questions.forEach(({ prompt, kind, choices }, index) => {
    const question = em.create(QuizQuestion, {
      lessonId: lesson.id,
      position: index + 1,
      prompt: prompt.trim(),
      kind,
    });
    choices.forEach(({ text, correct }, place) => {
      em.create(QuizChoice, { questionId: question.id, position: place + 1, text: text.trim(), correct });
    });
  });
}

async function publish(tx: Transaction, lesson: QuizLesson): Promise<void> {
  await tx.em.flush();
  const questions = await findQuestionsByLessonId(tx.em, [lesson.id]);
  const choices = await findChoicesByQuestionId(
    tx.em,
    questions.map(({ id }) => id),
  );
  await tx.publish(QuizChanged, quizChanged(lesson, questions, choices));
}

import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { LessonContentService, LessonPlace } from '../../services/lesson-content.service.js';
import { QuizAnswerType, QuizQuestionType } from '../quiz/quiz-question.type.js';
import { QuizLessonType } from './quiz-lesson.type.js';

@Resolver(() => QuizLessonType)
export class QuizLessonResolver {
  readonly #contents: LessonContentService;

  constructor(contents: LessonContentService) {
    this.#contents = contents;
  }

  @FieldResolver(() => [QuizQuestionType], {
    nullable: true,
    description: 'Content. The questions in order; at most 100.',
  })
  questions(@Root() lesson: LessonPlace, @Scope() scope: RequestScope): Promise<QuizQuestionType[]> {
    return this.#contents.questions(scope, lesson);
  }

  @FieldResolver(() => [QuizAnswerType], {
    nullable: true,
    description:
      'Private. The right answers, for the instructor and administrators alone; NOT_FOUND for others.',
  })
  answerKey(@Root() lesson: LessonPlace, @Scope() scope: RequestScope): Promise<QuizAnswerType[]> {
    return this.#contents.answerKey(scope, lesson);
  }
}

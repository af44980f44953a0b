import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { LessonContentService } from '../../services/lesson-content.service.js';
import { QuizChoiceType, QuizQuestionType } from './quiz-question.type.js';

@Resolver(() => QuizQuestionType)
export class QuizQuestionResolver {
  readonly #contents: LessonContentService;

  constructor(contents: LessonContentService) {
    this.#contents = contents;
  }

  @FieldResolver(() => [QuizChoiceType], { description: 'The choices in order; at most 10.' })
  choices(@Root() question: QuizQuestionType, @Scope() scope: RequestScope): Promise<QuizChoiceType[]> {
    return this.#contents.choices(scope, question);
  }
}

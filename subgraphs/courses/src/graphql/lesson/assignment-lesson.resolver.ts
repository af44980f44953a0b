import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { LessonContentService, LessonPlace } from '../../services/lesson-content.service.js';
import { AssignmentLessonType } from './assignment-lesson.type.js';

@Resolver(() => AssignmentLessonType)
export class AssignmentLessonResolver {
  readonly #contents: LessonContentService;

  constructor(contents: LessonContentService) {
    this.#contents = contents;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Content. Markdown without raw HTML; render it with links to http(s) only.',
  })
  instructions(@Root() lesson: LessonPlace, @Scope() scope: RequestScope): Promise<string | null> {
    return this.#contents.instructions(scope, lesson);
  }
}

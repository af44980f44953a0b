import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { ArrayMaxSize } from 'class-validator';
import { Arg, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { OutlineService } from '../../services/outline.service.js';
import { answerSignedIn } from '@training-center/shared/graphql/mutation-boundary';
import { OutlineEditInput } from '../edit.input.js';
import { ModuleType } from '../module/module.type.js';
import { MutationPayload } from '../payload.type.js';

@InputType({ description: 'A new order of the lessons of a module.' })
export class ReorderLessonsInput extends OutlineEditInput {
  @Field(() => ID, { description: 'Id of the module.' })
  moduleId!: string;

  @Field(() => [ID], { description: 'Ids of all its lessons, each once, in the new order.' })
  @ArrayMaxSize(100)
  lessonIds!: string[];
}

@ObjectType({ description: 'Answer of `reorderLessons`.' })
export class ReorderLessonsPayload extends MutationPayload {
  @Field(() => ModuleType, { nullable: true, description: 'The module; null when it did not happen.' })
  module!: ModuleType | null;
}

@Resolver()
export class ReorderLessonsMutation {
  readonly #outlines: OutlineService;

  constructor(outlines: OutlineService) {
    this.#outlines = outlines;
  }

  @Mutation(() => ReorderLessonsPayload, { description: 'Puts the lessons of a module into another order.' })
  reorderLessons(
    @Arg('input', () => ReorderLessonsInput, { description: 'The order.' }) input: ReorderLessonsInput,
    @Scope() scope: RequestScope,
  ): Promise<ReorderLessonsPayload> {
    return answerSignedIn(scope, 'module', input, () => this.#outlines.reorderLessons(scope, input));
  }
}

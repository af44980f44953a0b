import { IsText } from '@training-center/shared/graphql/is-text.validator';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { OutlineService } from '../../services/outline.service.js';
import { answerSignedIn } from '@training-center/shared/graphql/mutation-boundary';
import { OutlineEditInput } from '../edit.input.js';
import { MutationPayload } from '../payload.type.js';
import { ModuleType } from './module.type.js';

@InputType({ description: 'A new module.' })
export class CreateModuleInput extends OutlineEditInput {
  @Field(() => ID, { description: 'Id of the course that gets it, at its end.' })
  courseId!: string;

  @Field(() => String, { description: 'Plain text of 3 to 120 characters.' })
  @IsText({ min: 3, max: 120 })
  title!: string;
}

@ObjectType({ description: 'Answer of `createModule`.' })
export class CreateModulePayload extends MutationPayload {
  @Field(() => ModuleType, { nullable: true, description: 'The new module; null when it did not happen.' })
  module!: ModuleType | null;
}

@Resolver()
export class CreateModuleMutation {
  readonly #outlines: OutlineService;

  constructor(outlines: OutlineService) {
    this.#outlines = outlines;
  }

  @Mutation(() => CreateModulePayload, { description: 'Adds a module at the end of a course, at most 100.' })
  createModule(
    @Arg('input', () => CreateModuleInput, { description: 'The module.' }) input: CreateModuleInput,
    @Scope() scope: RequestScope,
  ): Promise<CreateModulePayload> {
    return answerSignedIn(scope, 'module', input, () => this.#outlines.createModule(scope, input));
  }
}

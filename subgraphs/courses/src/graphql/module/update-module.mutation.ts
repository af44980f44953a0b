import { IsText, WhenGiven } from '@training-center/shared/graphql/is-text.validator';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { OutlineService } from '../../services/outline.service.js';
import { answerSignedIn } from '@training-center/shared/graphql/mutation-boundary';
import { OutlineEditInput } from '../edit.input.js';
import { MutationPayload } from '../payload.type.js';
import { ModuleType } from './module.type.js';

@InputType({ description: 'What changes of a module; what is left out stays.' })
export class UpdateModuleInput extends OutlineEditInput {
  @Field(() => ID, { description: 'Id of the module.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Plain text of 3 to 120 characters.' })
  @WhenGiven()
  @IsText({ min: 3, max: 120 })
  title?: string;
}

@ObjectType({ description: 'Answer of `updateModule`.' })
export class UpdateModulePayload extends MutationPayload {
  @Field(() => ModuleType, {
    nullable: true,
    description: 'The changed module; null when it did not happen.',
  })
  module!: ModuleType | null;
}

@Resolver()
export class UpdateModuleMutation {
  readonly #outlines: OutlineService;

  constructor(outlines: OutlineService) {
    this.#outlines = outlines;
  }

  @Mutation(() => UpdateModulePayload, { description: 'Changes a module.' })
  updateModule(
    @Arg('input', () => UpdateModuleInput, { description: 'What changes.' }) input: UpdateModuleInput,
    @Scope() scope: RequestScope,
  ): Promise<UpdateModulePayload> {
    return answerSignedIn(scope, 'module', input, () => this.#outlines.renameModule(scope, input));
  }
}

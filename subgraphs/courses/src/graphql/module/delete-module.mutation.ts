import { answerMany } from '@training-center/shared/graphql/mutation-boundary';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { OutlineService } from '../../services/outline.service.js';
import { CourseType } from '../course/course.type.js';
import { OutlineEditInput } from '../edit.input.js';
import { MutationPayload } from '../payload.type.js';

@InputType({ description: 'The module to delete.' })
export class DeleteModuleInput extends OutlineEditInput {
  @Field(() => ID, { description: 'Id of the module.' })
  id!: string;
}

@ObjectType({ description: 'Answer of `deleteModule`.' })
export class DeleteModulePayload extends MutationPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the module that is gone; null when it did not happen.',
  })
  deletedModuleId!: string | null;

  @Field(() => CourseType, { nullable: true, description: 'Its course; null when it did not happen.' })
  course!: CourseType | null;
}

@Resolver()
export class DeleteModuleMutation {
  readonly #outlines: OutlineService;

  constructor(outlines: OutlineService) {
    this.#outlines = outlines;
  }

  @Mutation(() => DeleteModulePayload, {
    description:
      'Deletes a module and its lessons for good. LAST_LESSON when nothing would be left of a published course.',
  })
  async deleteModule(
    @Arg('input', () => DeleteModuleInput, { description: 'The module.' }) input: DeleteModuleInput,
    @Scope() scope: RequestScope,
  ): Promise<DeleteModulePayload> {
    scope.requireViewer();
    const nothing = { deletedModuleId: null, course: null };
    return answerMany<{ deletedModuleId: string; course: CourseType }>(
      input,
      async () => {
        const { id, course } = await this.#outlines.deleteModule(scope, input);
        return { deletedModuleId: id, course };
      },
      nothing,
    );
  }
}

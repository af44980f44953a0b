import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { ArrayMaxSize } from 'class-validator';
import { Arg, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { OutlineService } from '../../services/outline.service.js';
import { answerSignedIn } from '@training-center/shared/graphql/mutation-boundary';
import { CourseType } from '../course/course.type.js';
import { OutlineEditInput } from '../edit.input.js';
import { MutationPayload } from '../payload.type.js';

@InputType({ description: 'A new order of the modules of a course.' })
export class ReorderModulesInput extends OutlineEditInput {
  @Field(() => ID, { description: 'Id of the course.' })
  courseId!: string;

  @Field(() => [ID], { description: 'Ids of all its modules, each once, in the new order.' })
  @ArrayMaxSize(100)
  moduleIds!: string[];
}

@ObjectType({ description: 'Answer of `reorderModules`.' })
export class ReorderModulesPayload extends MutationPayload {
  @Field(() => CourseType, { nullable: true, description: 'The course; null when it did not happen.' })
  course!: CourseType | null;
}

@Resolver()
export class ReorderModulesMutation {
  readonly #outlines: OutlineService;

  constructor(outlines: OutlineService) {
    this.#outlines = outlines;
  }

  @Mutation(() => ReorderModulesPayload, { description: 'Puts the modules of a course into another order.' })
  reorderModules(
    @Arg('input', () => ReorderModulesInput, { description: 'The order.' }) input: ReorderModulesInput,
    @Scope() scope: RequestScope,
  ): Promise<ReorderModulesPayload> {
    return answerSignedIn(scope, 'course', input, () => this.#outlines.reorderModules(scope, input));
  }
}

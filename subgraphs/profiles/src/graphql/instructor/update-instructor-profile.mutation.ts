import { answer } from '@training-center/shared/graphql/mutation-boundary';
import { Clearable, IsText } from '@training-center/shared/graphql/is-text.validator';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { ArrayMaxSize } from 'class-validator';
import { Arg, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { InstructorService } from '../../services/instructor.service.js';
import { InstructorType } from './instructor.type.js';

@InputType({ description: 'Changes to an instructor profile: what is left out stays, null takes away.' })
export class UpdateInstructorProfileInput {
  @Field(() => String, { nullable: true, description: 'One line of plain text, at most 120 characters.' })
  @Clearable()
  @IsText({ min: 0, max: 120 })
  headline?: string | null;

  @Field(() => String, { nullable: true, description: 'Markdown without raw HTML, at most 5000 characters.' })
  @Clearable()
  @IsText({ min: 0, max: 5000, multiline: true })
  bio?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'At most 20 subjects of at most 60 characters; repetitions are dropped.',
  })
  @Clearable()
  @ArrayMaxSize(20)
  @IsText({ min: 0, max: 60 }, { each: true })
  expertise?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version that the change is based on; when it is not the current one, the answer is `Conflict`.',
  })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'Answer of `updateInstructorProfile`.' })
export class UpdateInstructorProfilePayload {
  @Field(() => InstructorType, {
    nullable: true,
    description: 'The instructor; null when it did not happen.',
  })
  instructor!: InstructorType | null;

  @Field(() => [UserError], { description: 'Why it did not happen.' })
  userErrors!: UserError[];
}

@Resolver()
export class UpdateInstructorProfileMutation {
  readonly #instructors: InstructorService;

  constructor(instructors: InstructorService) {
    this.#instructors = instructors;
  }

  @Mutation(() => UpdateInstructorProfilePayload, {
    description: "Changes the signed-in person's instructor profile.",
  })
  updateInstructorProfile(
    @Arg('input', () => UpdateInstructorProfileInput, { description: 'What to change.' })
    input: UpdateInstructorProfileInput,
    @Scope() scope: RequestScope,
  ): Promise<UpdateInstructorProfilePayload> {
    return answer('instructor', input, () => this.#instructors.revise(scope, input, input.expectedVersion));
  }
}

import { answer } from '@training-center/shared/graphql/mutation-boundary';
import { Clearable, IsText } from '@training-center/shared/graphql/is-text.validator';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { ArrayMaxSize } from 'class-validator';
import { Arg, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { InstructorService } from '../../services/instructor.service.js';
import { InstructorType } from './instructor.type.js';

@InputType({ description: 'What a new instructor tells about themselves.' })
export class BecomeInstructorInput {
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
}

@ObjectType({ description: 'Answer of `becomeInstructor`.' })
export class BecomeInstructorPayload {
  @Field(() => InstructorType, {
    nullable: true,
    description: 'The new instructor; null when it did not happen.',
  })
  instructor!: InstructorType | null;

  @Field(() => [UserError], { description: 'Why it did not happen; ALREADY_INSTRUCTOR the second time.' })
  userErrors!: UserError[];
}

@Resolver()
export class BecomeInstructorMutation {
  readonly #instructors: InstructorService;

  constructor(instructors: InstructorService) {
    this.#instructors = instructors;
  }

  @Mutation(() => BecomeInstructorPayload, { description: 'Makes the signed-in person an instructor.' })
  becomeInstructor(
    @Arg('input', () => BecomeInstructorInput, { description: 'The profile to begin with.' })
    input: BecomeInstructorInput,
    @Scope() scope: RequestScope,
  ): Promise<BecomeInstructorPayload> {
    return answer('instructor', input, () => this.#instructors.become(scope, input));
  }
}

import { answer } from '@training-center/shared/graphql/mutation-boundary';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { LeavingService } from '../../services/leaving.service.js';
import { EnrollmentType } from './enrollment.type.js';

@InputType({ description: 'Which enrollment to drop.' })
export class DropEnrollmentInput {
  @Field(() => ID, { description: "Id of one of the viewer's own enrollments." })
  enrollmentId!: string;
}

@ObjectType({ description: 'What became of an attempt to drop an enrollment.' })
export class DropEnrollmentPayload {
  @Field(() => EnrollmentType, {
    nullable: true,
    description: 'The dropped enrollment; null when it was refused.',
  })
  enrollment!: EnrollmentType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class DropEnrollmentMutation {
  readonly #leaving: LeavingService;

  constructor(leaving: LeavingService) {
    this.#leaving = leaving;
  }

  @Mutation(() => DropEnrollmentPayload, {
    description:
      'Leaves a course and frees the seat. Progress and attempts are kept, and enrolling again takes them up. A completed ' +
      'course is not dropped.',
  })
  dropEnrollment(
    @Arg('input', () => DropEnrollmentInput, { description: 'Which enrollment.' }) input: DropEnrollmentInput,
    @Scope() scope: RequestScope,
  ): Promise<DropEnrollmentPayload> {
    return answer('enrollment', input, () => this.#leaving.drop(scope, input.enrollmentId));
  }
}

import { answer } from '@training-center/shared/graphql/mutation-boundary';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { EnrollingService } from '../../services/enrolling.service.js';
import { EnrollmentType } from './enrollment.type.js';

@InputType({ description: 'Which course to enroll in.' })
export class EnrollInput {
  @Field(() => ID, { description: 'Id of the course.' })
  courseId!: string;
}

@ObjectType({ description: 'What became of an attempt to enroll.' })
export class EnrollPayload {
  @Field(() => EnrollmentType, { nullable: true, description: 'The enrollment; null when it was refused.' })
  enrollment!: EnrollmentType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class EnrollMutation {
  readonly #enrolling: EnrollingService;

  constructor(enrolling: EnrollingService) {
    this.#enrolling = enrolling;
  }

  @Mutation(() => EnrollPayload, {
    description:
      'Takes a seat on a course. A free course opens at once. A paid one answers an enrollment with PENDING_PAYMENT and what ' +
      'is to be paid where, and keeps the seat for a while; asked again meanwhile, it answers the same checkout. After a drop ' +
      'it takes up the same enrollment with its progress; what was paid once is not asked for again.',
  })
  enroll(
    @Arg('input', () => EnrollInput, { description: 'Which course.' }) input: EnrollInput,
    @Scope() scope: RequestScope,
  ): Promise<EnrollPayload> {
    return answer('enrollment', input, () => this.#enrolling.enroll(scope, input.courseId));
  }
}

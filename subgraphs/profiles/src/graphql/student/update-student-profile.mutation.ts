import { answer } from '@training-center/shared/graphql/mutation-boundary';
import { Clearable, IsText } from '@training-center/shared/graphql/is-text.validator';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { StudentService } from '../../services/student.service.js';
import { StudentType } from './student.type.js';

@InputType({ description: 'Changes to a student profile: what is left out stays, null takes away.' })
export class UpdateStudentProfileInput {
  @Field(() => String, { nullable: true, description: 'Markdown without raw HTML, at most 5000 characters.' })
  @Clearable()
  @IsText({ min: 0, max: 5000, multiline: true })
  bio?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version that the change is based on; when it is not the current one, the answer is `Conflict`.',
  })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'Answer of `updateStudentProfile`.' })
export class UpdateStudentProfilePayload {
  @Field(() => StudentType, { nullable: true, description: 'The student; null when it did not happen.' })
  student!: StudentType | null;

  @Field(() => [UserError], { description: 'Why it did not happen.' })
  userErrors!: UserError[];
}

@Resolver()
export class UpdateStudentProfileMutation {
  readonly #students: StudentService;

  constructor(students: StudentService) {
    this.#students = students;
  }

  @Mutation(() => UpdateStudentProfilePayload, {
    description: "Changes the signed-in person's student profile.",
  })
  updateStudentProfile(
    @Arg('input', () => UpdateStudentProfileInput, { description: 'What to change.' })
    input: UpdateStudentProfileInput,
    @Scope() scope: RequestScope,
  ): Promise<UpdateStudentProfilePayload> {
    return answer('student', input, () => this.#students.revise(scope, input, input.expectedVersion));
  }
}

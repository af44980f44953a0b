import { answer } from '@training-center/shared/graphql/mutation-boundary';
import { Clearable, IsText } from '@training-center/shared/graphql/is-text.validator';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { StudentService } from '../../services/student.service.js';
import { StudentType } from './student.type.js';

@InputType({ description: 'What a new student tells about themselves.' })
export class BecomeStudentInput {
  @Field(() => String, { nullable: true, description: 'Markdown without raw HTML, at most 5000 characters.' })
  @Clearable()
  @IsText({ min: 0, max: 5000, multiline: true })
  bio?: string | null;
}

@ObjectType({ description: 'Answer of `becomeStudent`.' })
export class BecomeStudentPayload {
  @Field(() => StudentType, { nullable: true, description: 'The new student; null when it did not happen.' })
  student!: StudentType | null;

  @Field(() => [UserError], { description: 'Why it did not happen; ALREADY_STUDENT the second time.' })
  userErrors!: UserError[];
}

@Resolver()
export class BecomeStudentMutation {
  readonly #students: StudentService;

  constructor(students: StudentService) {
    this.#students = students;
  }

  @Mutation(() => BecomeStudentPayload, { description: 'Makes the signed-in person a student.' })
  becomeStudent(
    @Arg('input', () => BecomeStudentInput, { description: 'The profile to begin with.' })
    input: BecomeStudentInput,
    @Scope() scope: RequestScope,
  ): Promise<BecomeStudentPayload> {
    return answer('student', input, () => this.#students.become(scope, input));
  }
}

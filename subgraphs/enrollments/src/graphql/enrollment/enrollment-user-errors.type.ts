import { UserError } from '@training-center/shared/graphql/user-error.type';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { EnrollmentStatusEnum } from './enrollment-status.type.js';

@ObjectType({ implements: UserError, description: 'Every seat of the course is taken.' })
export class CourseFull extends UserError {
  @Field(() => Int, { description: 'How many seats the course has.' })
  seats!: number;
}

@ObjectType({ implements: UserError, description: 'The student is on the course already.' })
export class AlreadyEnrolled extends UserError {
  @Field(() => ID, { description: 'Id of the enrollment that there is.' })
  enrollmentId!: string;
}

@ObjectType({ implements: UserError, description: 'The course takes nobody in: it is not published.' })
export class CourseNotOpen extends UserError {}

@ObjectType({ implements: UserError, description: 'Nobody enrolls in a course of their own.' })
export class OwnCourse extends UserError {}

@ObjectType({ implements: UserError, description: 'The signed-in person has no student profile yet.' })
export class NotAStudent extends UserError {}

@ObjectType({
  implements: UserError,
  description: 'The signed-in person is not on the course of this lesson.',
})
export class NotEnrolled extends UserError {}

@ObjectType({ implements: UserError, description: 'The status of the enrollment does not allow this.' })
export class EnrollmentNotActive extends UserError {
  @Field(() => EnrollmentStatusEnum, { description: 'The status that it has.' })
  status!: EnrollmentStatusEnum;
}

@ObjectType({ implements: UserError, description: 'Every attempt at the quiz is used.' })
export class MaxAttemptsReached extends UserError {
  @Field(() => Int, { description: 'How many attempts the quiz allows.' })
  maxAttempts!: number;
}

@ObjectType({ implements: UserError, description: 'A quiz is completed by passing it.' })
export class QuizNotPassed extends UserError {}

/** The user errors that this subgraph adds to the shared ones. */
export const enrollmentUserErrors = [
  CourseFull,
  AlreadyEnrolled,
  CourseNotOpen,
  OwnCourse,
  NotAStudent,
  NotEnrolled,
  EnrollmentNotActive,
  MaxAttemptsReached,
  QuizNotPassed,
];

import { connectionType } from '@training-center/shared/graphql/connection.type';
import { DateTime } from '@training-center/shared/graphql/scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { EnrollmentStatus } from '../../domain/enrollment/enrollment-status.js';
import { EnrollmentStatusEnum } from './enrollment-status.type.js';

@Directive('@key(fields: "id")')
@ObjectType('Enrollment', {
  description:
    "A student's relationship to a course. Seen by the student, who teaches the course, and admins; to others it does not exist.",
})
export class EnrollmentType {
  @Field(() => ID, { description: 'Id of the enrollment: one for each student and course, for ever.' })
  id!: string;

  @Field(() => EnrollmentStatusEnum, { description: 'Where it stands.' })
  status!: EnrollmentStatus;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the student last came onto the course; null before the first payment.',
  })
  enrolledAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the course was completed.' })
  completedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the student left, while they are away.' })
  droppedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when a seat is kept for a payment.' })
  holdExpiresAt!: Date | null;
}

export const EnrollmentConnection = connectionType('Enrollment', () => EnrollmentType, {
  withTotalCount: 'How many there are in all pages, as far as the viewer may see them.',
});

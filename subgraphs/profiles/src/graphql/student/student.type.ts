import { DateTime, LocalDate } from '@training-center/shared/graphql/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('Student', {
  description: 'A person who learns. What is private answers to that person and to administrators only.',
})
export class StudentType {
  @Field(() => ID, { description: 'Id of the student, not of the user.' })
  id!: string;

  @Field(() => LocalDate, { description: 'The day on which they became a student.' })
  enrollmentDate!: string;

  @Field(() => Int, { description: 'Grows with each change; hand it in as `expectedVersion`.' })
  version!: number;

  @Field(() => DateTime, { description: 'When they became a student.' })
  createdAt!: Date;
}

import { DateTime } from '@training-center/shared/graphql/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('Instructor', {
  description: 'A person who teaches. What is private answers to that person and to administrators only.',
})
export class InstructorType {
  @Field(() => ID, { description: 'Id of the instructor, not of the user.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'One line of plain text about the instructor.' })
  headline?: string | null;

  @Field(() => [String], { description: 'What they are an expert in, in their own order.' })
  expertise!: string[];

  @Field(() => Int, { description: 'Grows with each change; hand it in as `expectedVersion`.' })
  version!: number;

  @Field(() => DateTime, { description: 'When they became an instructor.' })
  createdAt!: Date;
}

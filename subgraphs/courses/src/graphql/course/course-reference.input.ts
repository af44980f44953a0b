import { Field, ID, InputType } from 'type-graphql';
import { OutlineEditInput } from '../edit.input.js';

/** A course and the version that was seen; it is no type of the schema itself. */
@InputType({ description: 'A course.' })
export abstract class CourseReferenceInput extends OutlineEditInput {
  @Field(() => ID, { description: 'Id of the course.' })
  id!: string;
}

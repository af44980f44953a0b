import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('Course', { description: 'A course, as far as scheduling adds to it.' })
export class CourseStub {
  @Field(() => ID, { description: 'Id of the course.' })
  id!: string;
}

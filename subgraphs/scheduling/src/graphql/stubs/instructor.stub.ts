import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Instructor', { description: 'A person who teaches.' })
export class InstructorStub {
  @Field(() => ID, { description: 'Id of the instructor, not of the user.' })
  id!: string;
}

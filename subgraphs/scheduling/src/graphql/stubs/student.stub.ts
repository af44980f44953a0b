import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Student', { description: 'A person who learns.' })
export class StudentStub {
  @Field(() => ID, { description: 'Id of the student.' })
  id!: string;
}

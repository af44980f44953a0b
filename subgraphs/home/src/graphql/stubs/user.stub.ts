import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('User', { description: 'A person in public.' })
export class UserStub {
  @Field(() => ID, { description: 'Id of the person.' })
  id!: string;
}

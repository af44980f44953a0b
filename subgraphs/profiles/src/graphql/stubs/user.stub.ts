import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('User', { description: 'The public face of a person.' })
export class UserStub {
  @Field(() => ID, { description: 'Id of the user.' })
  id!: string;
}

import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Module', { description: 'A module of a course.' })
export class ModuleStub {
  @Field(() => ID, { description: 'Id of the module.' })
  id!: string;
}

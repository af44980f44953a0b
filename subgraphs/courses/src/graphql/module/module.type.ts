import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('Module', { description: 'A chapter of a course.' })
export class ModuleType {
  @Field(() => ID, { description: 'Id of the module.' })
  id!: string;

  @Field(() => String, { description: 'Plain text.' })
  title!: string;

  @Field(() => Int, { description: 'Its place in the course: 1, 2, 3 …' })
  position!: number;
}

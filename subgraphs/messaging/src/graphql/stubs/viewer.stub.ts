import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('Viewer', { description: 'The signed-in person, as far as messaging adds to it.' })
export class ViewerStub {
  @Field(() => ID, { description: 'Id of the person.' })
  id!: string;
}

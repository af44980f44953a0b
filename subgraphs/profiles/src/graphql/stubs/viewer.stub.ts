import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('Viewer', { description: 'The private face of the signed-in person.' })
export class ViewerStub {
  @Field(() => ID, { description: 'Id of the user.' })
  id!: string;
}

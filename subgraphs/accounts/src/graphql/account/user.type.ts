import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@Directive('@viewerIndependent')
@ObjectType('User', { description: 'The public face of a person. Nothing private is reachable from here.' })
export class UserType {
  @Field(() => ID, { description: 'The same id as that of the person as a `Viewer`.' })
  id!: string;

  @Field(() => String, { description: 'Unique without regard to case.' })
  username!: string;
}

import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('Category', { description: 'A subject that courses belong to.' })
export class CategoryType {
  @Field(() => ID, { description: 'Id of the category.' })
  id!: string;

  @Field(() => String, { description: 'Its name in addresses and filters.' })
  slug!: string;

  @Field(() => String, { description: 'Its name for people.' })
  name!: string;
}

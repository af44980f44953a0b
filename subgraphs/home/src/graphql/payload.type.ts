import { UserError } from '@training-center/shared/graphql/user-error.type';
import { Field, ObjectType } from 'type-graphql';

/** What every payload has; it is no type of the schema itself. */
@ObjectType({ description: 'Answer of a mutation.' })
export abstract class MutationPayload {
  @Field(() => [UserError], { description: 'Why it did not happen: all reasons at once. Empty when it did.' })
  userErrors!: UserError[];
}

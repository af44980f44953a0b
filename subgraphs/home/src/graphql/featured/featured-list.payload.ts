import { Field, ObjectType } from 'type-graphql';
import { MutationPayload } from '../payload.type.js';
import { FeaturedListType } from './featured-list.type.js';

/** What each change of the list answers; it is no type of the schema itself. */
@ObjectType({ description: 'Answer of a change of the featured courses.' })
export abstract class FeaturedListPayload extends MutationPayload {
  @Field(() => FeaturedListType, {
    nullable: true,
    description: 'The whole list; null when it did not happen.',
  })
  featuredList!: FeaturedListType | null;
}

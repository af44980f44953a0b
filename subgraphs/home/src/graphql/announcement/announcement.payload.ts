import { Field, ObjectType } from 'type-graphql';
import { MutationPayload } from '../payload.type.js';
import { AnnouncementType } from './announcement.type.js';

/** What each change of an announcement answers; it is no type of the schema itself. */
@ObjectType({ description: 'Answer of a change of an announcement.' })
export abstract class AnnouncementPayload extends MutationPayload {
  @Field(() => AnnouncementType, {
    nullable: true,
    description: 'The announcement; null when it did not happen.',
  })
  announcement!: AnnouncementType | null;
}

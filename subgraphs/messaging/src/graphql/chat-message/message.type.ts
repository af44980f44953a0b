import { connectionType } from '@training-center/shared/graphql/connection.type';
import { DateTime } from '@training-center/shared/graphql/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@Directive('@viewerIndependent')
@ObjectType('Message', {
  description: 'What somebody wrote in a room. Whoever sees the room sees it; to others it does not exist.',
})
export class MessageType {
  @Field(() => ID, { description: 'Id of the message.' })
  id!: string;

  @Field(() => Int, {
    description:
      'Its place in the room. Grows without gaps over everything that happens there, edits and deletions too.',
  })
  seq!: number;

  @Field(() => String, { nullable: true, description: 'Markdown without HTML; null once it was deleted.' })
  body!: string | null;

  @Field(() => DateTime, { description: 'When it was sent.' })
  sentAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was last edited.' })
  editedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was deleted: a tombstone stays.' })
  deletedAt!: Date | null;

  @Field(() => String, { description: 'What its sender named it by when sending.' })
  clientId!: string;
}

export const MessageConnection = connectionType('Message', () => MessageType);

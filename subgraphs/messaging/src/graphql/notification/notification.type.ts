import { connectionType } from '@training-center/shared/graphql/connection.type';
import { DateTime } from '@training-center/shared/graphql/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('Notification', {
  description:
    'Something that the viewer is told. Unread ones of one type about one subject are one notification; reading it lets the next begin a new one. To others it does not exist.',
})
export class NotificationType {
  @Field(() => ID, { description: 'Id of the notification.' })
  id!: string;

  /** Told as `type`. */
  kind!: string;

  @Field(() => String, { description: 'One line; of several news the newest.' })
  title!: string;

  @Field(() => String, { description: 'A sentence or two in plain text; may be empty.' })
  body!: string;

  @Field(() => String, { nullable: true, description: 'Path on the website that leads to the subject.' })
  link!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What unread news of this kind are grouped by; null: it stands alone.',
  })
  groupKey!: string | null;

  @Field(() => Int, { description: 'How many news it stands for.' })
  count!: number;

  @Field(() => DateTime, { description: 'When the first of its news was told.' })
  createdAt!: Date;

  @Field(() => DateTime, {
    description:
      'When the newest of its news was told. Lists are in this order, newest first; no two share a moment.',
  })
  updatedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was read; null while it is unread.' })
  readAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the last of its news was taken back: it is in no list any more.',
  })
  withdrawnAt!: Date | null;
}

export const NotificationConnection = connectionType('Notification', () => NotificationType);

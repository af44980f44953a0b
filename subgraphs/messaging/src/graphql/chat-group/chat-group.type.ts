import { connectionType } from '@training-center/shared/graphql/connection.type';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { ChatGroupKindEnum, ChatGroupStatusEnum } from './chat-group.enums.js';

@Directive('@key(fields: "id")')
@ObjectType('ChatGroup', {
  description:
    'A room in which people write to each other. Its members see it, and admins the room of any course; to others it does not exist.',
})
export class ChatGroupType {
  @Directive('@viewerIndependent')
  @Field(() => ID, { description: 'Id of the room.' })
  id!: string;

  @Directive('@viewerIndependent')
  @Field(() => ChatGroupKindEnum, { description: 'Whose room it is.' })
  kind!: keyof typeof ChatGroupKindEnum;

  @Directive('@viewerIndependent')
  @Field(() => ChatGroupStatusEnum, { description: 'Whether one can write in it.' })
  status!: keyof typeof ChatGroupStatusEnum;
}

export const ChatGroupConnection = connectionType('ChatGroup', () => ChatGroupType, {
  withTotalCount: 'How many rooms the viewer is in.',
});

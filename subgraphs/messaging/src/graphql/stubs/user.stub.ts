import { connectionType } from '@training-center/shared/graphql/connection.type';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id", resolvable: false)')
@Directive('@viewerIndependent')
@ObjectType('User', { description: 'The public face of a person.' })
export class UserStub {
  @Field(() => ID, { description: 'Id of the person.' })
  id!: string;
}

export const ChatMemberConnection = connectionType('ChatMember', () => UserStub, {
  withTotalCount: 'How many people are in the room.',
});

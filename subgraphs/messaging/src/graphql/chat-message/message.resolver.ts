import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { LoggedMessage } from '../../domain/chat-log/log-entry.js';
import type { ChatDetailsService } from '../../services/chat-details.service.js';
import type { RoomAccessService } from '../../services/room-access.service.js';
import { ChatGroupType } from '../chat-group/chat-group.type.js';
import { UserStub } from '../stubs/user.stub.js';
import { MessageType } from './message.type.js';

@Resolver(() => MessageType)
export class MessageResolver {
  readonly #access: RoomAccessService;
  readonly #details: ChatDetailsService;

  constructor(access: RoomAccessService, details: ChatDetailsService) {
    this.#access = access;
    this.#details = details;
  }

  @FieldResolver(() => UserStub, { nullable: true, description: 'Who wrote it.' })
  sender(@Root() { senderId }: LoggedMessage): UserStub {
    return { id: senderId };
  }

  @FieldResolver(() => ChatGroupType, { nullable: true, description: 'The room in which it stands.' })
  async group(@Root() message: LoggedMessage, @Scope() scope: RequestScope): Promise<ChatGroupType | null> {
    // An event that was brought by its hint goes only to whoever was found in that very audience of the room.
    return message.room ?? this.#access.visibleById(scope, message.groupId);
  }

  @FieldResolver(() => [UserStub], { description: 'Members of the room whom it names, as `@username`.' })
  mentions(@Root() { id }: LoggedMessage, @Scope() scope: RequestScope): Promise<UserStub[]> {
    return this.#details.mentions(scope, id);
  }
}

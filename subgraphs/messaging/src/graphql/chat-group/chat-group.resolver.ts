import type { Connection } from '@training-center/shared/graphql/connection.type';
import { ForwardPageArguments } from '@training-center/shared/graphql/page-arguments';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Args, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { ChatGroup } from '../../domain/chat-group/chat-group.entity.js';
import { cursorNow } from '../../domain/chat-log/chat-cursor.js';
import type { ChatServices } from '../../services/chat-services.js';
import { MessageConnection, MessageType } from '../chat-message/message.type.js';
import { CourseStub } from '../stubs/course.stub.js';
import { ChatMemberConnection, type UserStub } from '../stubs/user.stub.js';
import { ChatGroupType } from './chat-group.type.js';
import { MessagePageArguments } from './message-page.arguments.js';

@Resolver(() => ChatGroupType)
export class ChatGroupResolver {
  readonly #services: ChatServices;

  constructor(services: ChatServices) {
    this.#services = services;
  }

  @Query(() => ChatGroupType, { nullable: true, description: 'One room that the viewer may see.' })
  chatGroup(
    @Arg('id', () => ID, { description: 'Id of the room.' }) id: string,
    @Scope() scope: RequestScope,
  ): Promise<ChatGroupType> {
    return this.#services.access.byId(scope, id);
  }

  @Query(() => Int, {
    nullable: true,
    description:
      'For admins: how many memberships in rooms of courses are not what enrollments and courses say. Anything but 0 is a fault.',
  })
  chatMembershipDrift(@Scope() scope: RequestScope): Promise<number> {
    return this.#services.courseRooms.drift(scope);
  }

  @Directive('@viewerIndependent')
  @FieldResolver(() => String, {
    description: 'Of a course, the title of the course; of two people, their usernames.',
  })
  title(@Root() room: ChatGroup, @Scope() scope: RequestScope): Promise<string> {
    return this.#services.details.title(scope, room);
  }

  @Directive('@viewerIndependent')
  @FieldResolver(() => CourseStub, { nullable: true, description: 'The course, if it is the room of one.' })
  course(@Root() { courseId }: ChatGroup): CourseStub | null {
    return courseId === null ? null : { id: courseId };
  }

  @Directive('@viewerIndependent')
  @FieldResolver(() => String, {
    description:
      'Where to begin to listen, as `after` of `chatEvents`, so that nothing falls between this answer and the stream.',
  })
  cursor(@Root() room: ChatGroup): string {
    return cursorNow(room);
  }

  @Directive('@viewerIndependent')
  @Directive('@inaccessible')
  @FieldResolver(() => String, { description: 'Changes whenever who may see the room changes.' })
  audience(@Root() { audience }: ChatGroup): string {
    return String(audience);
  }

  @Directive('@viewerIndependent')
  @FieldResolver(() => ChatMemberConnection, {
    nullable: true,
    description: 'Who is in the room, in the order in which they came.',
  })
  members(
    @Root() room: ChatGroup,
    @Args(() => ForwardPageArguments) page: ForwardPageArguments,
    @Scope() scope: RequestScope,
  ): Promise<Connection<UserStub>> {
    return this.#services.reading.members(scope, room, page);
  }

  @Directive('@viewerIndependent')
  @FieldResolver(() => MessageConnection, {
    nullable: true,
    description:
      'Messages, oldest first, up to the event that `cursor` names. Without `first` the newest ones; `last` and `before` read on backwards.',
  })
  messages(
    @Root() room: ChatGroup,
    @Args(() => MessagePageArguments) page: MessagePageArguments,
    @Scope() scope: RequestScope,
  ): Promise<Connection<MessageType>> {
    return this.#services.reading.messages(scope, room, page);
  }

  @Directive('@viewerIndependent')
  @FieldResolver(() => MessageType, {
    nullable: true,
    description: 'The newest message, also one that was deleted since.',
  })
  lastMessage(@Root() room: ChatGroup, @Scope() scope: RequestScope): Promise<MessageType | null> {
    return this.#services.reading.lastMessage(scope, room);
  }

  @FieldResolver(() => Int, {
    description: 'Up to which `seq` the viewer has read. Who comes into a room begins at its end.',
  })
  async lastReadSeq(@Root() room: ChatGroup, @Scope() scope: RequestScope): Promise<number> {
    return (await this.#services.details.standing(scope, room)).lastReadSeq;
  }

  @FieldResolver(() => Int, {
    description: 'How many messages of others stand behind `lastReadSeq`, deleted ones left out.',
  })
  async unreadCount(@Root() room: ChatGroup, @Scope() scope: RequestScope): Promise<number> {
    return (await this.#services.details.standing(scope, room)).unreadCount;
  }

  @FieldResolver(() => Int, { description: 'How many of these name the viewer.' })
  async unreadMentionCount(@Root() room: ChatGroup, @Scope() scope: RequestScope): Promise<number> {
    return (await this.#services.details.standing(scope, room)).unreadMentionCount;
  }
}

import type { Connection } from '@training-center/shared/graphql/connection.type';
import { ForwardPageArguments } from '@training-center/shared/graphql/page-arguments';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Args, FieldResolver, Resolver } from 'type-graphql';
import type { ChatReadingService } from '../../services/chat-reading.service.js';
import { ChatGroupConnection, type ChatGroupType } from '../chat-group/chat-group.type.js';
import { ViewerStub } from '../stubs/viewer.stub.js';

/** A `Viewer` is always the caller (its reference resolver sees to that): everything here is read by the caller's id. */
@Resolver(() => ViewerStub)
export class ViewerChatsResolver {
  readonly #reading: ChatReadingService;

  constructor(reading: ChatReadingService) {
    this.#reading = reading;
  }

  @FieldResolver(() => ChatGroupConnection, {
    nullable: true,
    description: 'Rooms that the viewer is in, most recent activity first.',
  })
  chatGroups(
    @Args(() => ForwardPageArguments) page: ForwardPageArguments,
    @Scope() scope: RequestScope,
  ): Promise<Connection<ChatGroupType>> {
    return this.#reading.mine(scope, page);
  }
}

import type { Connection } from '@training-center/shared/graphql/connection.type';
import { ForwardPageArguments } from '@training-center/shared/graphql/page-arguments';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Args, FieldResolver, Int, Resolver } from 'type-graphql';
import type { Notification } from '../../domain/notification/notification.entity.js';
import type { InboxService } from '../../services/inbox.service.js';
import { ViewerStub } from '../stubs/viewer.stub.js';
import { NotificationConnection } from './notification.type.js';

/** A `Viewer` is always the caller: its reference resolver sees to that. */
@Resolver(() => ViewerStub)
export class ViewerNotificationsResolver {
  readonly #inboxes: InboxService;

  constructor(inboxes: InboxService) {
    this.#inboxes = inboxes;
  }

  @FieldResolver(() => NotificationConnection, {
    nullable: true,
    description: 'Own notifications, newest first.',
  })
  notifications(
    @Args(() => ForwardPageArguments) page: ForwardPageArguments,
    @Scope() scope: RequestScope,
  ): Promise<Connection<Notification>> {
    return this.#inboxes.page(scope, page);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'How many own notifications are unread.' })
  async unreadNotificationCount(@Scope() scope: RequestScope): Promise<number> {
    return (await this.#inboxes.state(scope))?.unreadCount ?? 0;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Where to start listening from: hand it to `notificationEvents` as `after`, and nothing falls between this answer and the stream.',
  })
  notificationCursor(@Scope() scope: RequestScope): Promise<string> {
    return this.#inboxes.cursor(scope);
  }
}

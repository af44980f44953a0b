import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Directive, Resolver, Root, Subscription } from 'type-graphql';
import type { InboxEvent, NotificationStreamService } from '../../services/notification-stream.service.js';
import { NotificationEvent } from './notification-event.type.js';

/** A class for each stream service: type-graphql opens a subscription without the resolver's instance. */
export function notificationEventsSubscription(streams: NotificationStreamService): object {
  @Resolver()
  class NotificationEventsSubscription {
    @Directive('@live(cursor: "cursor", after: "after")')
    @Subscription(() => NotificationEvent, {
      description:
        'Everything that happens to the notifications of the viewer, each event once and in order. With the last cursor seen, nothing is missed.',
      subscribe: ({ args, context }) =>
        streams.open(context as RequestScope, args['after'] as string | null) as never,
    })
    notificationEvents(
      @Root() event: InboxEvent,
      @Arg('after', () => String, {
        nullable: true,
        description:
          'Begin behind this place: `Viewer.notificationCursor` or the last cursor seen. Without it, from now on.',
      })
      _after?: string | null,
    ): InboxEvent {
      return event;
    }
  }
  return new NotificationEventsSubscription();
}

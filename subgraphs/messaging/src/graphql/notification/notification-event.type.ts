import { Field, InterfaceType } from 'type-graphql';
import type { InboxEvent } from '../../services/notification-stream.service.js';

const TYPENAMES = {
  ADDED: 'NotificationAdded',
  UPDATED: 'NotificationUpdated',
  READ: 'NotificationsRead',
  DISCONTINUITY: 'Discontinuity',
} as const satisfies Record<InboxEvent['type'], string>;

@InterfaceType({
  description: 'Something happened to the notifications of the viewer.',
  autoRegisterImplementations: false,
  resolveType: (event: unknown) => TYPENAMES[(event as InboxEvent).type],
})
export abstract class NotificationEvent {
  @Field(() => String, { description: 'Place of the event: resume behind it by handing it in as `after`.' })
  cursor!: string;
}

import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Directive, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { ChatStreamService } from '../../services/chat-stream.service.js';
import { ChatEvent } from './chat-event.type.js';

/** How gateways may share the stream of a room among its members. */
const LIVE =
  '@live(authorizedBy: "chatGroup(id: groupId)", audience: "audience", cursor: "cursor", after: "after")';

interface ChatEventsArguments {
  readonly groupId: string;
  readonly after?: string | null;
}

/** A class for each service: what opens a stream is an option of the decorator, which knows no instance. */
export function chatEventsSubscription(streams: ChatStreamService): object {
  @Resolver()
  class ChatEventsSubscription {
    @Directive(LIVE)
    @Subscription(() => ChatEvent, {
      description:
        'What happens in a room, each event once and in order. With `after`, first everything since that cursor; what is ' +
        'too far back or unknown is answered by one Discontinuity. Who leaves the room is told so by an error with the code ' +
        'MEMBERSHIP_ENDED, and the stream ends.',
      subscribe: ({ args, context }) => {
        const { groupId, after } = args as ChatEventsArguments;
        return streams.open(context as RequestScope, groupId, after ?? null) as never;
      },
    })
    chatEvents(
      @Root() event: ChatEvent,
      @Arg('groupId', () => ID, { description: 'Id of the room.' }) _groupId: string,
      @Arg('after', () => String, {
        nullable: true,
        description: 'The last cursor seen: of an event, or of the room. Left out: from now on.',
      })
      _after?: string | null,
    ): ChatEvent {
      return event;
    }
  }
  return new ChatEventsSubscription();
}

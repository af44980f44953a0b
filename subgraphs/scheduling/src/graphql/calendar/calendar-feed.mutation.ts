import { answer } from '@training-center/shared/graphql/mutation-boundary';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { CalendarFeedService } from '../../services/calendar-feed.service.js';

@ObjectType({ description: "What became of the address of the viewer's calendar." })
export class CalendarFeedPayload {
  @Field(() => String, { nullable: true, description: 'The address that holds now; null: none.' })
  calendarFeedUrl!: string | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class CalendarFeedMutation {
  readonly #feeds: CalendarFeedService;

  constructor(feeds: CalendarFeedService) {
    this.#feeds = feeds;
  }

  @Mutation(() => CalendarFeedPayload, {
    description: "Gives the viewer's calendar a new address. The old one answers nothing any more.",
  })
  rotateCalendarFeed(@Scope() scope: RequestScope): Promise<CalendarFeedPayload> {
    return answer('calendarFeedUrl', {}, () => this.#feeds.rotate(scope));
  }

  @Mutation(() => CalendarFeedPayload, {
    description: "Takes the address of the viewer's calendar away, until rotateCalendarFeed gives a new one.",
  })
  revokeCalendarFeed(@Scope() scope: RequestScope): Promise<CalendarFeedPayload> {
    return answer('calendarFeedUrl', {}, async () => {
      await this.#feeds.revoke(scope);
      return null;
    });
  }
}

import { DateTime } from '@training-center/shared/graphql/scalars';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, FieldResolver, Resolver } from 'type-graphql';
import type { CalendarFeedService } from '../../services/calendar-feed.service.js';
import type { SessionReadingService } from '../../services/session-reading.service.js';
import { LiveSessionType } from '../session/live-session.type.js';
import { ViewerStub } from '../stubs/viewer.stub.js';

/** A `Viewer` is always the caller (its reference resolver sees to that): everything here is read by the caller's id. */
@Resolver(() => ViewerStub)
export class ViewerResolver {
  readonly #reading: SessionReadingService;
  readonly #feeds: CalendarFeedService;

  constructor(reading: SessionReadingService, feeds: CalendarFeedService) {
    this.#reading = reading;
    this.#feeds = feeds;
  }

  @FieldResolver(() => [LiveSessionType], {
    nullable: true,
    description:
      'Sessions that the viewer hosts, and those of the courses that they are on, cancelled ones included, in the order of their starts.',
  })
  agenda(
    @Arg('from', () => DateTime, { description: 'Sessions that end later.' }) from: Date,
    @Arg('to', () => DateTime, {
      description: 'Sessions that begin earlier; at most 366 days behind `from`.',
    })
    to: Date,
    @Scope() scope: RequestScope,
  ): Promise<LiveSessionType[]> {
    return this.#reading.agenda(scope, { from, to });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Address of the agenda as an iCalendar file, to subscribe to. Whoever knows it reads the agenda; null after it was revoked.',
  })
  calendarFeedUrl(@Scope() scope: RequestScope): Promise<string | null> {
    return this.#feeds.urlOf(scope);
  }
}

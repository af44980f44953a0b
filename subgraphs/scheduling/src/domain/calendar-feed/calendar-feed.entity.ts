import { defineEntity, p } from '@mikro-orm/core';
import { timestamped } from '@training-center/shared/database/traits/timestamped';

const CalendarFeedSchema = defineEntity({
  name: 'CalendarFeed',
  properties: {
    userId: p.uuid().primary(),
    ...timestamped,
    /** The address is made from it: the next generation makes the last one's worthless. */
    generation: p.integer(),
    revoked: p.boolean(),
  },
});

/** What became of a person's calendar address. Who has never changed it has no row: generation 1. */
export class CalendarFeed extends CalendarFeedSchema.class {}

CalendarFeedSchema.setClass(CalendarFeed);

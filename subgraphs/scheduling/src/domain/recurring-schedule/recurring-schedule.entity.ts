import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';
import { timestamped } from '@training-center/shared/database/traits/timestamped';
import { versioned } from '@training-center/shared/database/traits/versioned';

const RecurringScheduleSchema = defineEntity({
  name: 'RecurringSchedule',
  properties: {
    ...identified,
    ...timestamped,
    ...versioned,
    courseId: p.uuid().index('recurring_schedule_course_index'),
    hostUserId: p.uuid(),
    hostInstructorId: p.uuid(),
    title: p.text(),
    rrule: p.text(),
    timeZone: p.text(),
    /** Wall clock of the first occurrence; those that follow are counted from it. */
    localStart: p.text(),
    durationMinutes: p.integer(),
  },
});

/** A series of sessions and the rule that made it. Its occurrences are sessions of their own. */
export class RecurringSchedule extends RecurringScheduleSchema.class {}

RecurringScheduleSchema.setClass(RecurringSchedule);

import { oneByKey } from '@training-center/shared/scope/define-loader';
import { RecurringSchedule } from '../domain/recurring-schedule/recurring-schedule.entity.js';

export const schedulesById = oneByKey<string, RecurringSchedule>(
  'SchedulesById',
  (ids, scope) => scope.read.rows(RecurringSchedule, 'where t.id = any($1)', [ids]),
  (schedule) => schedule.id,
);

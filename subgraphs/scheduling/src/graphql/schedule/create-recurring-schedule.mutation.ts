import { answer } from '@training-center/shared/graphql/mutation-boundary';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { IsText } from '@training-center/shared/graphql/is-text.validator';
import { Arg, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { SchedulingService } from '../../services/scheduling.service.js';
import { ScheduleSessionInput } from '../session/new-session.input.js';
import { RecurringScheduleType } from './recurring-schedule.type.js';

@InputType({ description: 'A series of sessions to be put onto the calendar of a course.' })
export class CreateRecurringScheduleInput extends ScheduleSessionInput {
  @Field(() => String, {
    description:
      'A rule of RFC 5545 with FREQ (DAILY to YEARLY), INTERVAL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS, WKST, and COUNT or UNTIL. COUNT counts cancelled sessions, too; UNTIL is compared in the zone of the series. The first session is the first that fits, not before startsAt.',
  })
  @IsText({ min: 1, max: 500 })
  rrule!: string;
}

@ObjectType({ description: 'What became of an attempt to schedule a series.' })
export class CreateRecurringSchedulePayload {
  @Field(() => RecurringScheduleType, {
    nullable: true,
    description: 'The series; null when it was refused.',
  })
  recurringSchedule!: RecurringScheduleType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class CreateRecurringScheduleMutation {
  readonly #service: SchedulingService;

  constructor(service: SchedulingService) {
    this.#service = service;
  }

  @Mutation(() => CreateRecurringSchedulePayload, {
    description:
      'Puts a series of sessions onto the calendar of a course that the viewer runs, all or none: at most 366, within two years.',
  })
  createRecurringSchedule(
    @Arg('input', () => CreateRecurringScheduleInput, { description: 'The series.' })
    input: CreateRecurringScheduleInput,
    @Scope() scope: RequestScope,
  ): Promise<CreateRecurringSchedulePayload> {
    return answer('recurringSchedule', input, () => this.#service.scheduleSeries(scope, input));
  }
}

import type { Connection } from '@training-center/shared/graphql/connection.type';
import { ForwardPageArguments } from '@training-center/shared/graphql/page-arguments';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Args, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { RecurringSchedule } from '../../domain/recurring-schedule/recurring-schedule.entity.js';
import type { SessionReadingService } from '../../services/session-reading.service.js';
import { LiveSessionConnection, LiveSessionType } from '../session/live-session.type.js';
import { CourseStub } from '../stubs/course.stub.js';
import { InstructorStub } from '../stubs/instructor.stub.js';
import { RecurringScheduleType } from './recurring-schedule.type.js';

@Resolver(() => RecurringScheduleType)
export class RecurringScheduleResolver {
  readonly #reading: SessionReadingService;

  constructor(reading: SessionReadingService) {
    this.#reading = reading;
  }

  @Query(() => RecurringScheduleType, { nullable: true, description: 'One series that the viewer may see.' })
  recurringSchedule(
    @Arg('id', () => ID, { description: 'Id of the series.' }) id: string,
    @Scope() scope: RequestScope,
  ): Promise<RecurringScheduleType> {
    return this.#reading.scheduleById(scope, id);
  }

  @FieldResolver(() => CourseStub, { nullable: true, description: 'The course.' })
  course(@Root() { courseId }: RecurringSchedule): CourseStub {
    return { id: courseId };
  }

  @FieldResolver(() => InstructorStub, { nullable: true, description: 'Who holds its sessions.' })
  host(@Root() { hostInstructorId }: RecurringSchedule): InstructorStub {
    return { id: hostInstructorId };
  }

  @FieldResolver(() => LiveSessionConnection, {
    nullable: true,
    description: 'Its sessions in the order of the rule, also those that were moved or cancelled.',
  })
  sessions(
    @Root() schedule: RecurringSchedule,
    @Args(() => ForwardPageArguments) page: ForwardPageArguments,
    @Scope() scope: RequestScope,
  ): Promise<Connection<LiveSessionType>> {
    return this.#reading.ofSeries(scope, schedule, page);
  }

  @FieldResolver(() => [LiveSessionType], {
    nullable: true,
    description: 'Sessions that do not follow the rule: cancelled, or moved for themselves.',
  })
  exceptions(@Root() schedule: RecurringSchedule, @Scope() scope: RequestScope): Promise<LiveSessionType[]> {
    return this.#reading.exceptions(scope, schedule);
  }
}

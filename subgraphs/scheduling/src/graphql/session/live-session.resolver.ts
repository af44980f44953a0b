import type { Connection } from '@training-center/shared/graphql/connection.type';
import { ForwardPageArguments } from '@training-center/shared/graphql/page-arguments';
import { DateTime } from '@training-center/shared/graphql/scalars';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Args, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { LiveSession, LiveSessionStatus } from '../../domain/live-session/live-session.entity.js';
import type { AttendanceService } from '../../services/attendance.service.js';
import type { SessionReadingService } from '../../services/session-reading.service.js';
import {
  SessionAttendanceConnection,
  SessionAttendanceType,
  UnknownParticipantType,
} from '../attendance/session-attendance.type.js';
import { RecurringScheduleType } from '../schedule/recurring-schedule.type.js';
import { CourseStub } from '../stubs/course.stub.js';
import { InstructorStub } from '../stubs/instructor.stub.js';
import { LiveSessionType } from './live-session.type.js';
import { LiveSessionStatusEnum } from './session.enums.js';

@Resolver(() => LiveSessionType)
export class LiveSessionResolver {
  readonly #reading: SessionReadingService;
  readonly #attendance: AttendanceService;

  constructor(reading: SessionReadingService, attendance: AttendanceService) {
    this.#reading = reading;
    this.#attendance = attendance;
  }

  @Query(() => LiveSessionType, { nullable: true, description: 'One session that the viewer may see.' })
  liveSession(
    @Arg('id', () => ID, { description: 'Id of the session.' }) id: string,
    @Scope() scope: RequestScope,
  ): Promise<LiveSessionType> {
    return this.#reading.byId(scope, id);
  }

  @FieldResolver(() => LiveSessionStatusEnum, { description: 'Where it stands, by the clock.' })
  status(@Root() session: LiveSession, @Scope() scope: RequestScope): LiveSessionStatus {
    return session.statusAt(scope.now);
  }

  @FieldResolver(() => DateTime, { description: 'From when it can be joined.' })
  opensAt(@Root() session: LiveSession): Date {
    return session.opensAt();
  }

  @FieldResolver(() => CourseStub, { nullable: true, description: 'The course.' })
  course(@Root() { courseId }: LiveSession): CourseStub {
    return { id: courseId };
  }

  @FieldResolver(() => InstructorStub, { nullable: true, description: 'Who holds it.' })
  host(@Root() { hostInstructorId }: LiveSession): InstructorStub {
    return { id: hostInstructorId };
  }

  @FieldResolver(() => RecurringScheduleType, {
    nullable: true,
    description: 'The series that it belongs to, if any.',
  })
  recurringSchedule(
    @Root() { scheduleId }: LiveSession,
    @Scope() scope: RequestScope,
  ): Promise<RecurringScheduleType | null> {
    return this.#reading.visibleSchedule(scope, scheduleId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why it was cancelled, for the host and those on the course.',
  })
  async cancellationReason(
    @Root() session: LiveSession,
    @Scope() scope: RequestScope,
  ): Promise<string | null> {
    const reason = session.cancellationReason;
    return reason !== null && (await this.#reading.takesPart(scope, session)) ? reason : null;
  }

  @FieldResolver(() => SessionAttendanceConnection, {
    nullable: true,
    description: 'Who was there, for the host, who runs the course, and administrators.',
  })
  attendance(
    @Root() session: LiveSession,
    @Args(() => ForwardPageArguments) page: ForwardPageArguments,
    @Scope() scope: RequestScope,
  ): Promise<Connection<SessionAttendanceType>> {
    return this.#attendance.ofSession(scope, session, page);
  }

  @FieldResolver(() => SessionAttendanceType, {
    nullable: true,
    description: "The viewer's own attendance; null when there is none, or they are signed out.",
  })
  viewerAttendance(
    @Root() session: LiveSession,
    @Scope() scope: RequestScope,
  ): Promise<SessionAttendanceType | null> {
    return this.#attendance.own(scope, session);
  }

  @FieldResolver(() => [UnknownParticipantType], {
    nullable: true,
    description:
      'Up to 100 people whom the meeting’s provider saw and nobody knows here, for those who see the attendance.',
  })
  unknownParticipants(
    @Root() session: LiveSession,
    @Scope() scope: RequestScope,
  ): Promise<UnknownParticipantType[]> {
    return this.#attendance.unknownIn(scope, session);
  }
}

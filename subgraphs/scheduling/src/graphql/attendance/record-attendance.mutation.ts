import { answer } from '@training-center/shared/graphql/mutation-boundary';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique } from 'class-validator';
import { Arg, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { AttendanceService } from '../../services/attendance.service.js';
import { LiveSessionType } from '../session/live-session.type.js';
import type { AttendanceStatus } from '../../domain/attendance/attendance-status.js';
import { AttendanceStatusEnum } from './session-attendance.type.js';

@InputType({ description: 'How one student attended.' })
export class AttendanceRecordInput {
  @Field(() => ID, { description: 'Id of the student.' })
  studentId!: string;

  @Field(() => AttendanceStatusEnum, { description: 'How they attended.' })
  status!: AttendanceStatus;
}

@InputType({ description: 'Attendance to be written down.' })
export class RecordAttendanceInput {
  @Field(() => ID, { description: 'Id of the session.' })
  sessionId!: string;

  @Field(() => [AttendanceRecordInput], { description: '1 to 100 records, each of another student.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique(({ studentId }: AttendanceRecordInput) => studentId)
  records!: AttendanceRecordInput[];
}

@ObjectType({ description: 'What became of an attempt to record attendance.' })
export class RecordAttendancePayload {
  @Field(() => LiveSessionType, { nullable: true, description: 'The session; null when it was refused.' })
  liveSession!: LiveSessionType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class RecordAttendanceMutation {
  readonly #service: AttendanceService;

  constructor(service: AttendanceService) {
    this.#service = service;
  }

  @Mutation(() => RecordAttendancePayload, {
    description:
      'Writes down who attended a session of a course that the viewer runs, over what the provider saw. All records are written, or none.',
  })
  recordAttendance(
    @Arg('input', () => RecordAttendanceInput, { description: 'Which session, and who was there.' })
    input: RecordAttendanceInput,
    @Scope() scope: RequestScope,
  ): Promise<RecordAttendancePayload> {
    return answer('liveSession', input, () => this.#service.record(scope, input));
  }
}

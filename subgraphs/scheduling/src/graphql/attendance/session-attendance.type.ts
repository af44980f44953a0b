import { connectionType } from '@training-center/shared/graphql/connection.type';
import { DateTime } from '@training-center/shared/graphql/scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { AttendanceStatus } from '../../domain/attendance/attendance-status.js';

type Values<T extends string> = { readonly [K in T]: K };

export const AttendanceStatusEnum: Values<AttendanceStatus> = {
  PRESENT: 'PRESENT',
  LATE: 'LATE',
  LEFT_EARLY: 'LEFT_EARLY',
  ABSENT: 'ABSENT',
  EXCUSED: 'EXCUSED',
};

registerEnumType(AttendanceStatusEnum, {
  name: 'AttendanceStatus',
  description: 'How somebody attended a session.',
  valuesConfig: {
    PRESENT: { description: 'Was there.' },
    LATE: { description: 'Was there, but came late.' },
    LEFT_EARLY: { description: 'Was there, but left early.' },
    ABSENT: { description: 'Was not there, or too short a time to count.' },
    EXCUSED: { description: 'Was excused by staff.' },
  },
});

type AttendanceSource = 'PROVIDER' | 'STAFF';

const AttendanceSourceEnum: Values<AttendanceSource> = {
  PROVIDER: 'PROVIDER',
  STAFF: 'STAFF',
};

registerEnumType(AttendanceSourceEnum, {
  name: 'AttendanceSource',
  description: 'Where an attendance is known from.',
  valuesConfig: {
    PROVIDER: { description: 'The provider of the meeting saw who came and went.' },
    STAFF: { description: 'Staff wrote it down, which stands over what the provider saw.' },
  },
});

@ObjectType('SessionAttendance', {
  description:
    'How a student attended a session. Seen by the student, the host, who runs the course, and administrators.',
})
export class SessionAttendanceType {
  @Field(() => ID, { description: 'Id of the attendance.' })
  id!: string;

  @Field(() => AttendanceStatusEnum, { description: 'How the student attended.' })
  status!: AttendanceStatus;

  @Field(() => Int, {
    description: 'Whole minutes within the session that the provider saw the student, each counted once.',
  })
  minutes!: number;

  @Field(() => AttendanceSourceEnum, { description: 'Where the status is known from.' })
  source!: AttendanceSource;
}

export const SessionAttendanceConnection = connectionType('SessionAttendance', () => SessionAttendanceType);

@ObjectType('UnknownParticipant', {
  description: 'Somebody whom the provider of a meeting saw and nobody knows here. Staff can say who it was.',
})
export class UnknownParticipantType {
  @Field(() => String, { description: 'Their name at the provider, for assignParticipant.' })
  participantKey!: string;

  @Field(() => String, { nullable: true, description: 'What they call themselves.' })
  displayName!: string | null;

  @Field(() => DateTime, { description: 'When the provider first saw them.' })
  firstSeenAt!: Date;
}

import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { SessionAttendance } from '../../domain/attendance/session-attendance.entity.js';
import { StudentStub } from '../stubs/student.stub.js';
import { SessionAttendanceType } from './session-attendance.type.js';

@Resolver(() => SessionAttendanceType)
export class SessionAttendanceResolver {
  @FieldResolver(() => StudentStub, { nullable: true, description: 'The student.' })
  student(@Root() { studentId }: SessionAttendance): StudentStub {
    return { id: studentId };
  }
}

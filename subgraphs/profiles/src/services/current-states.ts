import type { CurrentState } from '@training-center/shared/events/republish';
import { InstructorChanged, StudentChanged } from '../contract.js';
import { findAfter as findInstructorsAfter } from '../domain/instructor/instructor.repository.js';
import { findAfter as findStudentsAfter } from '../domain/student/student.repository.js';

/** What the events of profiles say now, for projections that start from nothing. */
export const currentStates: readonly CurrentState[] = [
  {
    event: StudentChanged,
    async read(em, afterId, limit) {
      const students = await findStudentsAfter(em, afterId, limit);
      return students.map((student) => ({ id: student.id, data: student.toEvent() }));
    },
  },
  {
    event: InstructorChanged,
    async read(em, afterId, limit) {
      const instructors = await findInstructorsAfter(em, afterId, limit);
      return instructors.map((instructor) => ({ id: instructor.id, data: instructor.toEvent() }));
    },
  },
];

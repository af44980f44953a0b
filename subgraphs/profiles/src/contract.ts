import { defineEvent } from '@training-center/shared/events/message';
import { z } from 'zod';

/** A person who learns, whenever their profile changes. `username` is the name to print on certificates. */
export const StudentChanged = defineEvent(
  'profiles.student-changed',
  z.object({
    studentId: z.uuid(),
    userId: z.uuid(),
    version: z.int().positive(),
    username: z.string(),
    canEnroll: z.boolean(),
  }),
);

/** A person who teaches, whenever their profile changes. */
export const InstructorChanged = defineEvent(
  'profiles.instructor-changed',
  z.object({
    instructorId: z.uuid(),
    userId: z.uuid(),
    version: z.int().positive(),
    username: z.string(),
    canTeach: z.boolean(),
  }),
);

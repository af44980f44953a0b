import { defineCommand, defineEvent } from '@training-center/shared/events/message';
import { z } from 'zod';

export const lessonKinds = ['VIDEO', 'TEXT', 'QUIZ', 'ASSIGNMENT'] as const;

/** A course with its outline, whenever anything of it changes. Deleted courses are told once more, with `deleted` set. */
export const CourseChanged = defineEvent(
  'courses.course-changed',
  z.object({
    courseId: z.uuid(),
    version: z.int().positive(),
    instructorId: z.uuid(),
    instructorUserId: z.uuid(),
    slug: z.string(),
    title: z.string(),
    status: z.enum(['DRAFT', 'PUBLISHED', 'ARCHIVED']),
    deleted: z.boolean(),
    price: z.object({ amount: z.int().nonnegative(), currency: z.string() }),
    capacity: z.int().positive().nullable(),
    /** In order of position. */
    modules: z.array(
      z.object({
        id: z.uuid(),
        /** In order of position. */
        lessons: z.array(z.object({ id: z.uuid(), kind: z.enum(lessonKinds) })),
      }),
    ),
  }),
);

/** A quiz with its answer key, for the domain that scores it. This never becomes a GraphQL type. */
export const QuizChanged = defineEvent(
  'courses.quiz-changed',
  z.object({
    lessonId: z.uuid(),
    courseId: z.uuid(),
    version: z.int().positive(),
    passPercent: z.int().min(0).max(100),
    /** Null: as many as the student likes. */
    maxAttempts: z.int().positive().nullable(),
    questions: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(['SINGLE_CHOICE', 'MULTIPLE_CHOICE']),
        choiceIds: z.array(z.uuid()),
        correctChoiceIds: z.array(z.uuid()),
      }),
    ),
  }),
);

/**
 * Lets a person read the lessons of a course. Of several grants and revocations for one course and person the one with
 * the highest `version` holds, in whatever order they arrive.
 */
export const GrantReader = defineCommand(
  'courses.grant-reader',
  z.object({
    courseId: z.uuid(),
    userId: z.uuid(),
    version: z.int().positive(),
    /** Null: without end. */
    until: z.iso.datetime().nullable(),
    /** A course with paid readers cannot be deleted. */
    paid: z.boolean(),
  }),
);

/** Takes the permission back. */
export const RevokeReader = defineCommand(
  'courses.revoke-reader',
  z.object({ courseId: z.uuid(), userId: z.uuid(), version: z.int().positive() }),
);

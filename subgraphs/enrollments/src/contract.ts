import { defineCommand, defineEvent } from '@training-center/shared/events/message';
import { z } from 'zod';

export const enrollmentStatuses = ['PENDING_PAYMENT', 'ACTIVE', 'COMPLETED', 'DROPPED'] as const;

/** A student's relationship to a course, whenever it changes. */
export const EnrollmentChanged = defineEvent(
  'enrollments.enrollment-changed',
  z.object({
    enrollmentId: z.uuid(),
    version: z.int().positive(),
    courseId: z.uuid(),
    studentId: z.uuid(),
    userId: z.uuid(),
    status: z.enum(enrollmentStatuses),
    enrolledAt: z.iso.datetime().nullable(),
    completedAt: z.iso.datetime().nullable(),
  }),
);

/** A course was completed: told once for each enrolment, at the transition. */
export const EnrollmentCompleted = defineEvent(
  'enrollments.enrollment-completed',
  z.object({
    enrollmentId: z.uuid(),
    courseId: z.uuid(),
    userId: z.uuid(),
    completedAt: z.iso.datetime(),
  }),
);

/** A certificate was issued or changed its status. */
export const CertificateChanged = defineEvent(
  'enrollments.certificate-changed',
  z.object({
    certificateId: z.uuid(),
    version: z.int().positive(),
    code: z.string(),
    enrollmentId: z.uuid(),
    courseId: z.uuid(),
    userId: z.uuid(),
    courseTitle: z.string(),
    status: z.enum(['VALID', 'REVOKED']),
    issuedAt: z.iso.datetime(),
  }),
);

/**
 * Tells courses the readers of every enrolment again, after a drift. Answered page by page; `afterId` null starts.
 */
export const ResendReaders = defineCommand(
  'enrollments.resend-readers',
  z.object({ afterId: z.uuid().nullable() }),
);

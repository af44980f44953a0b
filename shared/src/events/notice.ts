import { z } from 'zod';
import { defineCommand } from './message.js';

/**
 * Telling a person something: any domain may send it, and the domain that keeps notifications groups and delivers it.
 * Sender and keeper do not know each other.
 */
export const Notice = defineCommand(
  'messaging.notice',
  z.object({
    /** Unique for one effect on one person: the same notice, however often it is sent, tells them once. */
    effectKey: z.string().min(1).max(300),
    /** Whom: the id of a user. */
    userId: z.uuid(),
    /** What kind of news, in capitals: `SESSION_MOVED`. People choose by it what reaches them, and how. */
    kind: z.string().regex(/^[A-Z][A-Z_]{2,49}$/),
    title: z.string().min(1).max(200),
    /** A sentence or two in plain text. */
    body: z.string().max(2000),
    /** Path on the platform's website that leads to the subject, `/courses/<slug>`. */
    link: z.string().startsWith('/').max(500).nullable(),
    /** What it is about. Notices of one kind about one subject are grouped. */
    subject: z.object({ type: z.string().max(50), id: z.uuid() }).nullable(),
    /** The course that it belongs to, if any. */
    courseId: z.uuid().nullable(),
    occurredAt: z.iso.datetime(),
  }),
);

/**
 * Takes a notice back: the message was deleted, the session is off. It leaves the list of whom it told, and no mail of it
 * leaves any more. Which of the two commands arrives first does not matter.
 */
export const WithdrawNotice = defineCommand(
  'messaging.withdraw-notice',
  z.object({
    /** Of the notice. */
    effectKey: z.string().min(1).max(300),
    userId: z.uuid(),
  }),
);

import { defineCommand, defineEvent } from '@training-center/shared/events/message';
import { z } from 'zod';

export const meetingProviders = ['BUILT_IN', 'ZOOM', 'GOOGLE_MEET'] as const;

export const changeScopes = ['THIS', 'FOLLOWING', 'ALL'] as const;

export const attendanceStatuses = ['PRESENT', 'LATE', 'LEFT_EARLY', 'ABSENT', 'EXCUSED'] as const;

/** A live session, whenever anything of it changes. Whether it runs at the moment is the clock's to say. */
export const SessionChanged = defineEvent(
  'scheduling.session-changed',
  z.object({
    sessionId: z.uuid(),
    version: z.int().positive(),
    courseId: z.uuid(),
    hostUserId: z.uuid(),
    hostInstructorId: z.uuid(),
    title: z.string(),
    /** The title of a cancelled session stays; it is never told of again. */
    status: z.enum(['SCHEDULED', 'CANCELLED']),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    timeZone: z.string(),
    localStart: z.string(),
    capacity: z.int().positive().nullable(),
  }),
);

/** Brings the meeting at its provider to what the session says now. */
export const SyncMeeting = defineCommand('scheduling.sync-meeting', z.object({ sessionId: z.uuid() }));

/** What happened in a meeting, as its provider tells: may come twice, late and in any order. */
export const RecordPresence = defineCommand(
  'scheduling.record-presence',
  z.object({
    provider: z.enum(meetingProviders),
    /** The meeting's name at its provider. */
    meetingId: z.string().max(200),
    kind: z.enum(['JOIN', 'LEAVE']),
    at: z.iso.datetime(),
    /** One for each device and each time it connects. */
    connectionId: z.string().min(1).max(200),
    /** Who it is at the provider. */
    participantKey: z.string().min(1).max(200),
    displayName: z.string().max(200).nullable(),
    /** Who it is here, when the provider can tell. */
    userId: z.uuid().nullable(),
  }),
);

/** Tells those on a course of a change in its sessions. Answered page by page; `afterUserId` null starts. */
export const TellLearners = defineCommand(
  'scheduling.tell-learners',
  z.object({
    kind: z.enum(['SESSION_SCHEDULED', 'SESSION_MOVED', 'SESSION_CANCELLED']),
    sessionId: z.uuid(),
    /** How many sessions this is about; the named one is the first. */
    sessions: z.int().positive(),
    version: z.int().positive(),
    afterUserId: z.uuid().nullable(),
  }),
);

/** Sends the reminders that are due; asks for itself again while there are more. */
export const SendReminders = defineCommand('scheduling.send-reminders', z.object({}));

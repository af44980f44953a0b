import { z } from 'zod';

const minutes = (most: number) => z.coerce.number().int().min(0).max(most);

/** Variables of this subgraph alone. */
export const schedulingEnv = z.object({
  /** Makes the addresses of calendars and the names of built-in meeting rooms unguessable. */
  SCHEDULING_SECRET: z.string().min(32).optional(),
  /** Minutes before the start at which people are reminded, separated by commas. */
  REMINDER_MINUTES: z
    .string()
    .regex(/^\d{1,5}(,\d{1,5})*$/, 'must be minutes separated by commas')
    .default('1440,60')
    .transform((text) => [...new Set(text.split(',').map(Number))].toSorted((a, b) => b - a)),
  /** Who comes later than so many minutes is late. */
  ATTENDANCE_LATE_MINUTES: minutes(1440).default(10),
  /** Who goes so many minutes before the end, or more, has left early. */
  ATTENDANCE_EARLY_MINUTES: minutes(1440).default(10),
  /** Who was there for less than this share of a session was absent. */
  ATTENDANCE_MINIMUM_PERCENT: minutes(100).default(50),
  /** Where built-in meetings take place, a Jitsi Meet for example; the room's name is put behind it. */
  MEETING_BASE_URL: z.url().optional(),
  /** Signs what the server of built-in meetings tells of who came and went. */
  MEETING_WEBHOOK_SECRET: z.string().min(32).optional(),

  /** A server-to-server OAuth app of Zoom: these three and the webhook's secret come together. */
  ZOOM_ACCOUNT_ID: z.string().optional(),
  ZOOM_CLIENT_ID: z.string().optional(),
  ZOOM_CLIENT_SECRET: z.string().optional(),
  ZOOM_WEBHOOK_SECRET: z.string().optional(),
  /** Whose meetings they are at Zoom. */
  ZOOM_USER_ID: z.string().default('me'),
  ZOOM_API_URL: z.url().default('https://api.zoom.us/v2'),
  ZOOM_TOKEN_URL: z.url().default('https://zoom.us/oauth/token'),

  /** A service account of Google: both come together. */
  GOOGLE_CLIENT_EMAIL: z.string().optional(),
  /** PKCS #8 in PEM; line ends may be written as `\n`. */
  GOOGLE_PRIVATE_KEY: z.string().optional(),
  /** The person in whose name the service account acts: without one Google makes no conferences. */
  GOOGLE_SUBJECT: z.string().optional(),
  GOOGLE_CALENDAR_ID: z.string().default('primary'),
  GOOGLE_API_URL: z.url().default('https://www.googleapis.com/calendar/v3'),
  GOOGLE_TOKEN_URL: z.url().default('https://oauth2.googleapis.com/token'),
});

export type SchedulingEnv = z.infer<typeof schedulingEnv>;

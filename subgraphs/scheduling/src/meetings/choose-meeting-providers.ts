import type { ProcessEnv } from '@training-center/shared/env/process-env';
import { InvalidEnvironment } from '@training-center/shared/env/read-env';
import type { SchedulingEnv } from '../env.js';
import { BuiltInMeetingProvider } from './built-in.meeting-provider.js';
import { GoogleMeetMeetingProvider } from './google-meet.meeting-provider.js';
import type { MeetingProvider, MeetingProviders } from './meeting-provider.js';
import { ZoomMeetingProvider } from './zoom.meeting-provider.js';

/** @throws {InvalidEnvironment} when some variables of a provider are there and others are not. */
export function chooseMeetingProviders(env: ProcessEnv & SchedulingEnv, secret: string): MeetingProviders {
  const baseUrl = env.MEETING_BASE_URL ?? new URL('/meetings/rooms', env.PUBLIC_URL).href;
  const providers = [new BuiltInMeetingProvider({ baseUrl, secret }), zoom(env), googleMeet(env)];
  return new Map(
    providers
      .filter((provider): provider is MeetingProvider => provider !== null)
      .map((provider) => [provider.name, provider]),
  );
}

function zoom(env: SchedulingEnv): MeetingProvider | null {
  const given = together(env, [
    'ZOOM_ACCOUNT_ID',
    'ZOOM_CLIENT_ID',
    'ZOOM_CLIENT_SECRET',
    'ZOOM_WEBHOOK_SECRET',
  ]);
  if (!given) return null;
  const { ZOOM_API_URL: apiUrl, ZOOM_TOKEN_URL: tokenUrl, ZOOM_USER_ID: userId } = env;
  const [accountId, clientId, clientSecret] = given as [string, string, string];
  return new ZoomMeetingProvider({ accountId, clientId, clientSecret, userId, apiUrl, tokenUrl });
}

function googleMeet(env: SchedulingEnv): MeetingProvider | null {
  const given = together(env, ['GOOGLE_CLIENT_EMAIL', 'GOOGLE_PRIVATE_KEY']);
  if (!given) return null;
  const [clientEmail, privateKey] = given as [string, string];
  return new GoogleMeetMeetingProvider({
    clientEmail,
    privateKey,
    subject: env.GOOGLE_SUBJECT,
    calendarId: env.GOOGLE_CALENDAR_ID,
    apiUrl: env.GOOGLE_API_URL,
    tokenUrl: env.GOOGLE_TOKEN_URL,
  });
}

/** All of them, or null when there is none. */
function together(env: SchedulingEnv, names: readonly (keyof SchedulingEnv)[]): string[] | null {
  const missing = names.filter((name) => env[name] === undefined);
  if (missing.length === names.length) return null;
  if (missing.length === 0) return names.map((name) => String(env[name]));
  throw new InvalidEnvironment(
    missing.map((name) => `${name}: is required together with the others of its provider`),
  );
}

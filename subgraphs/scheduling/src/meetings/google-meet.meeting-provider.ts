import { importPKCS8, SignJWT } from 'jose';
import type { Meeting, MeetingDetails, MeetingProvider } from './meeting-provider.js';
import { type AccessToken, ProviderApi, requestToken } from './provider-api.js';

export interface GoogleMeetOptions {
  readonly clientEmail: string;
  readonly privateKey: string;
  readonly subject: string | undefined;
  readonly calendarId: string;
  readonly apiUrl: string;
  readonly tokenUrl: string;
}

interface GoogleEvent {
  readonly id: string;
  readonly hangoutLink?: string;
}

const SCOPE = 'https://www.googleapis.com/auth/calendar.events';
const GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const QUERY = '?conferenceDataVersion=1&sendUpdates=none';

/** Events with a Meet conference in a calendar, by a service account. The event's id is made from the session's. */
export class GoogleMeetMeetingProvider implements MeetingProvider {
  readonly name = 'GOOGLE_MEET';
  readonly #api: ProviderApi;
  readonly #events: string;

  constructor(options: GoogleMeetOptions) {
    this.#api = new ProviderApi({
      provider: 'Google',
      baseUrl: options.apiUrl,
      fetchToken: () => fetchToken(options),
    });
    this.#events = `/calendars/${encodeURIComponent(options.calendarId)}/events`;
  }

  /** 409: an earlier try made it already. */
  async create(details: MeetingDetails): Promise<Meeting> {
    const id = details.sessionId.replaceAll('-', '');
    const createRequest = {
      requestId: details.sessionId,
      conferenceSolutionKey: { type: 'hangoutsMeet' },
    };
    const body = { id, ...asGoogle(details), conferenceData: { createRequest } };
    const path = `${this.#events}${QUERY}`;
    const made = await this.#api.call({ method: 'POST', path, body }, [409]);
    return made.status === 409 ? this.#patch(id, details) : asMeeting(made.body as GoogleEvent);
  }

  async update(externalId: string, details: MeetingDetails): Promise<Meeting> {
    return this.#patch(externalId, details);
  }

  async remove(externalId: string): Promise<void> {
    await this.#api.call(
      { method: 'DELETE', path: `${this.#events}/${externalId}?sendUpdates=none` },
      [404, 410],
    );
  }

  async #patch(id: string, details: MeetingDetails): Promise<Meeting> {
    const path = `${this.#events}/${id}${QUERY}`;
    const body = { ...asGoogle(details), status: 'confirmed' };
    const { status, body: event } = await this.#api.call({ method: 'PATCH', path, body }, [404]);
    return status === 404 ? this.create(details) : asMeeting(event as GoogleEvent);
  }
}

function asGoogle({ title, startsAt, endsAt, timeZone }: MeetingDetails) {
  return {
    summary: title,
    start: { dateTime: startsAt.toISOString(), timeZone },
    end: { dateTime: endsAt.toISOString(), timeZone },
  };
}

/** Google makes the conference a moment after the event: until then the job is tried again. */
function asMeeting({ id, hangoutLink }: GoogleEvent): Meeting {
  if (!hangoutLink) throw new Error(`The conference of the event ${id} is not made yet.`);
  return { externalId: id, joinUrl: hangoutLink };
}

async function fetchToken({
  clientEmail,
  privateKey,
  subject,
  tokenUrl,
}: GoogleMeetOptions): Promise<AccessToken> {
  const key = await importPKCS8(privateKey.replaceAll('\\n', '\n'), 'RS256');
  const claims = new SignJWT({ scope: SCOPE })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
    .setIssuer(clientEmail)
    .setAudience(tokenUrl)
    .setIssuedAt()
    .setExpirationTime('1h');
  if (subject) claims.setSubject(subject);
  return requestToken('Google', tokenUrl, { grant_type: GRANT, assertion: await claims.sign(key) });
}

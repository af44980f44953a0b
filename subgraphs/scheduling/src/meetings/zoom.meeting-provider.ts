import type { Meeting, MeetingDetails, MeetingProvider } from './meeting-provider.js';
import { ProviderApi, requestToken } from './provider-api.js';

export interface ZoomOptions {
  readonly accountId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly userId: string;
  readonly apiUrl: string;
  readonly tokenUrl: string;
}

interface ZoomMeeting {
  readonly id: number;
  readonly join_url: string;
  readonly agenda?: string;
}

interface ZoomPage {
  readonly meetings: readonly ZoomMeeting[];
  readonly next_page_token?: string;
}

const SCHEDULED_MEETING = 2;

/** Meetings of one Zoom user, through a server-to-server OAuth app. The session's id stands in the agenda of its meeting. */
export class ZoomMeetingProvider implements MeetingProvider {
  readonly name = 'ZOOM';
  readonly #api: ProviderApi;
  readonly #meetings: string;

  constructor(options: ZoomOptions) {
    const { accountId, clientId, clientSecret, apiUrl, tokenUrl, userId } = options;
    const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
    const form = { grant_type: 'account_credentials', account_id: accountId };
    this.#api = new ProviderApi({
      provider: 'Zoom',
      baseUrl: apiUrl,
      fetchToken: () => requestToken('Zoom', tokenUrl, form, basic),
    });
    this.#meetings = `/users/${encodeURIComponent(userId)}/meetings`;
  }

  /** Zoom takes no id of ours: a job that died after making the meeting finds it again by its agenda. */
  async create(details: MeetingDetails): Promise<Meeting> {
    const known = await this.#find(details.sessionId);
    if (known) return this.update(String(known.id), details);
    const { body } = await this.#api.call({
      method: 'POST',
      path: this.#meetings,
      body: { ...asZoom(details), settings: { join_before_host: true, waiting_room: false } },
    });
    return asMeeting(body as ZoomMeeting);
  }

  async update(externalId: string, details: MeetingDetails): Promise<Meeting> {
    const path = `/meetings/${externalId}`;
    const { status } = await this.#api.call({ method: 'PATCH', path, body: asZoom(details) }, [404]);
    if (status === 404) return this.create(details);
    const { body } = await this.#api.call({ method: 'GET', path });
    return asMeeting(body as ZoomMeeting);
  }

  async remove(externalId: string): Promise<void> {
    await this.#api.call({ method: 'DELETE', path: `/meetings/${externalId}` }, [404]);
  }

  async #find(sessionId: string): Promise<ZoomMeeting | null> {
    let next = '';
    do {
      const query = `?type=scheduled&page_size=300${next && `&next_page_token=${encodeURIComponent(next)}`}`;
      const { body } = await this.#api.call({ method: 'GET', path: `${this.#meetings}${query}` });
      const { meetings, next_page_token: following = '' } = body as ZoomPage;
      const found = meetings.find(({ agenda }) => agenda === agendaOf(sessionId));
      if (found) return found;
      next = following;
    } while (next);
    return null;
  }
}

function asZoom({ sessionId, title, startsAt, endsAt, timeZone }: MeetingDetails) {
  return {
    topic: title,
    type: SCHEDULED_MEETING,
    start_time: startsAt.toISOString().replace(/\.\d+Z$/, 'Z'),
    duration: Math.round((+endsAt - +startsAt) / 60_000),
    timezone: timeZone,
    agenda: agendaOf(sessionId),
  };
}

function agendaOf(sessionId: string): string {
  return `Training Center session ${sessionId}`;
}

function asMeeting({ id, join_url: joinUrl }: ZoomMeeting): Meeting {
  return { externalId: String(id), joinUrl };
}

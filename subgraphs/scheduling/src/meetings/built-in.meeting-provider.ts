import { createHmac } from 'node:crypto';
import type { Meeting, MeetingProvider } from './meeting-provider.js';

export interface BuiltInOptions {
  readonly baseUrl: string;
  readonly secret: string;
}

/** A room for each session, below an address of ours or of a meeting server. Its name cannot be guessed from the session's id. */
export class BuiltInMeetingProvider implements MeetingProvider {
  readonly name = 'BUILT_IN';
  readonly #options: BuiltInOptions;

  constructor(options: BuiltInOptions) {
    this.#options = options;
  }

  meetingOf = (sessionId: string): Meeting => {
    const { baseUrl, secret } = this.#options;
    const digest = createHmac('sha256', secret).update(`room:${sessionId}`).digest('base64url');
    const externalId = `tc-${digest.slice(0, 27)}`;
    return { externalId, joinUrl: `${baseUrl.replace(/\/$/, '')}/${externalId}` };
  };

  async create({ sessionId }: { readonly sessionId: string }): Promise<Meeting> {
    return this.meetingOf(sessionId);
  }

  async update(_externalId: string, { sessionId }: { readonly sessionId: string }): Promise<Meeting> {
    return this.meetingOf(sessionId);
  }

  async remove(): Promise<void> {}
}

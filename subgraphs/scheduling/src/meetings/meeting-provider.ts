import type { meetingProviders } from '../contract.js';

export type MeetingProviderName = (typeof meetingProviders)[number];

/** What a provider is told of a session. */
export interface MeetingDetails {
  readonly sessionId: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
}

export interface Meeting {
  /** Its name at the provider. */
  readonly externalId: string;
  readonly joinUrl: string;
}

/**
 * The port behind which meetings are made. It is called by jobs, at least once for each change: making the same session's
 * meeting again answers the one that there is, and removing one that is gone is fine. What it throws is tried again.
 */
export interface MeetingProvider {
  readonly name: MeetingProviderName;
  /** For providers whose meetings need no making: the meeting of a session, without asking anybody. */
  readonly meetingOf?: (sessionId: string) => Meeting;
  create(details: MeetingDetails): Promise<Meeting>;
  /** @returns another meeting when the one by this name is gone. */
  update(externalId: string, details: MeetingDetails): Promise<Meeting>;
  remove(externalId: string): Promise<void>;
}

/** The providers that this installation has access to. */
export type MeetingProviders = ReadonlyMap<MeetingProviderName, MeetingProvider>;

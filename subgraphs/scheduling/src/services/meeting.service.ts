import type { Transaction } from '@training-center/shared/scope/transaction';
import { SyncMeeting } from '../contract.js';
import type { LiveSession } from '../domain/live-session/live-session.entity.js';
import { findSession } from '../domain/live-session/live-session.repository.js';
import type { SessionMeeting } from '../domain/meeting/session-meeting.entity.js';
import { findBehind, lockMeeting } from '../domain/meeting/session-meeting.repository.js';
import type { MeetingProvider, MeetingProviders } from '../meetings/meeting-provider.js';

const BATCH = 200;

/** Brings meetings at their providers to what their sessions say. Only jobs come here: no request waits for a provider. */
export class MeetingService {
  readonly #providers: MeetingProviders;

  constructor(providers: MeetingProviders) {
    this.#providers = providers;
  }

  /** What fails is thrown, and the job tried again; the session stays as it is. */
  async sync(tx: Transaction, sessionId: string): Promise<void> {
    const meeting = await lockMeeting(tx.em, sessionId);
    const session = meeting && (await findSession(tx.em, sessionId));
    if (!session || meeting.syncedVersion >= session.version) return;
    const provider = this.#providers.get(meeting.provider);
    if (!provider) throw new Error(`This installation has no access to ${meeting.provider} any more.`);
    await bringUp(provider, meeting, session);
    meeting.syncedVersion = session.version;
  }

  /** Asks again for what a provider has not heard of: its jobs may have failed for too long. */
  async catchUp(tx: Transaction): Promise<void> {
    for (const sessionId of await findBehind(tx.em, tx.now, BATCH))
      await tx.publish(SyncMeeting, { sessionId });
  }
}

async function bringUp(
  provider: MeetingProvider,
  meeting: SessionMeeting,
  session: LiveSession,
): Promise<void> {
  if (session.isCancelled()) {
    if (meeting.externalId !== null) await provider.remove(meeting.externalId);
    meeting.joinUrl = null;
    return;
  }
  const { id: sessionId, title, startsAt, endsAt, timeZone } = session;
  const details = { sessionId, title, startsAt, endsAt, timeZone };
  const made =
    meeting.externalId === null
      ? await provider.create(details)
      : await provider.update(meeting.externalId, details);
  meeting.externalId = made.externalId;
  meeting.joinUrl = made.joinUrl;
}

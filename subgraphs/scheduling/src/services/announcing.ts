import type { PayloadOf } from '@training-center/shared/events/message';
import type { Transaction } from '@training-center/shared/scope/transaction';
import { SessionChanged, SyncMeeting, TellLearners } from '../contract.js';
import type { LiveSession } from '../domain/live-session/live-session.entity.js';

type News = PayloadOf<typeof TellLearners>['kind'];

/**
 * What follows from a change of sessions, in the transaction of the change: other domains hear of each, its provider is told by
 * a job, and those on the course are told once, by a job, too.
 */
export async function announce(
  tx: Transaction,
  sessions: readonly LiveSession[],
  news: News | null,
): Promise<void> {
  await tx.em.flush();
  const [first] = sessions;
  // Each publication looks through everything that is loaded: a series of hundreds would be looked through hundreds of times.
  tx.em.clear();
  for (const session of sessions) {
    await tx.publish(SessionChanged, session.toEvent());
    if (session.meetingProvider !== 'BUILT_IN') await tx.publish(SyncMeeting, { sessionId: session.id });
  }
  if (!first || !news) return;
  await tx.publish(TellLearners, {
    kind: news,
    sessionId: first.id,
    sessions: sessions.length,
    version: first.version,
    afterUserId: null,
  });
}

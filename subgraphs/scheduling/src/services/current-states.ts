import type { CurrentState } from '@training-center/shared/events/republish';
import { SessionChanged } from '../contract.js';
import { findSessionsAfter } from '../domain/live-session/live-session.repository.js';

/** What the events of scheduling say now, for projections that start from nothing. */
export const currentStates: readonly CurrentState[] = [
  {
    event: SessionChanged,
    async read(em, afterId, limit) {
      const sessions = await findSessionsAfter(em, afterId, limit);
      return sessions.map((session) => ({ id: session.id, data: session.toEvent() }));
    },
  },
];

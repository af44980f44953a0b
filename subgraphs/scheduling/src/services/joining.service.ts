import { NotFoundError } from '@training-center/shared/errors/domain-error';
import { isId } from '@training-center/shared/ids/new-id';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Transaction } from '@training-center/shared/scope/transaction';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { SessionSeat } from '../domain/join/session-seat.entity.js';
import type { LiveSession } from '../domain/live-session/live-session.entity.js';
import {
  MeetingNotReadyError,
  NotOnCourseError,
  SessionFullError,
} from '../domain/live-session/live-session.errors.js';
import { lockSession } from '../domain/live-session/live-session.repository.js';
import { findMeeting } from '../domain/meeting/session-meeting.repository.js';
import { findCourse, findLearning } from '../domain/projections/projection.repository.js';
import type { MeetingProviders } from '../meetings/meeting-provider.js';

/** The only way to a meeting's address: for the host and those on the course, while the door is open. */
export class JoiningService {
  readonly #providers: MeetingProviders;

  constructor(providers: MeetingProviders) {
    this.#providers = providers;
  }

  join(scope: RequestScope, sessionId: string): Promise<string> {
    const viewer = scope.requireViewer();
    return scope.transactional(async (tx) => {
      const session = isId(sessionId) ? await lockSession(tx.em, sessionId) : null;
      if (!session) throw new NotFoundError(['input', 'sessionId']);
      const isHost = await this.#admit(tx, viewer, session);
      session.assertOpen(tx.now);
      const url = await this.#urlOf(tx, session);
      if (!isHost) await takeSeat(tx, viewer, session);
      return url;
    });
  }

  /** @returns whether it is the host. */
  async #admit(tx: Transaction, viewer: Viewer, session: LiveSession): Promise<boolean> {
    const course = await findCourse(tx.em, session.courseId);
    if (!course || course.deleted) throw new NotFoundError(['input', 'sessionId']);
    if (session.hostUserId === viewer.userId) return true;
    if (await findLearning(tx.em, session.courseId, viewer.userId)) return false;
    if (course.isPublic() || course.isRunBy(viewer)) throw new NotOnCourseError();
    throw new NotFoundError(['input', 'sessionId']);
  }

  async #urlOf(tx: Transaction, session: LiveSession): Promise<string> {
    const own = this.#providers.get(session.meetingProvider)?.meetingOf?.(session.id);
    const url = own?.joinUrl ?? (await findMeeting(tx.em, session.id))?.joinUrl;
    if (!url) throw new MeetingNotReadyError();
    return url;
  }
}

/** Under the session's lock. Who has been in before comes in again. */
async function takeSeat(tx: Transaction, { userId }: Viewer, { id, capacity }: LiveSession): Promise<void> {
  if (await tx.em.count(SessionSeat, { sessionId: id, userId })) return;
  if (capacity !== null && (await tx.em.count(SessionSeat, { sessionId: id })) >= capacity)
    throw new SessionFullError(capacity);
  tx.em.create(SessionSeat, { sessionId: id, userId, takenAt: tx.now });
}

import { UnauthenticatedError } from '@training-center/shared/errors/access-errors';
import { NotFoundError } from '@training-center/shared/errors/domain-error';
import { isId } from '@training-center/shared/ids/new-id';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Account } from '../domain/account/account.entity.js';
import type { AuthSession } from '../domain/session/auth-session.entity.js';
import * as sessions from '../domain/session/auth-session.repository.js';
import { sessionsById } from '../loaders/sessions-by-id.loader.js';

/** The sessions of the person who asks. Every method refuses a caller whose own session has ended. */
export class SessionService {
  /** @throws {UnauthenticatedError} unless the viewer's session is alive at this moment, whatever their token says. */
  async requireLive(scope: RequestScope): Promise<AuthSession & { account: Account }> {
    const { sessionId, userId } = scope.requireViewer();
    const session = isId(sessionId) ? await scope.loader(sessionsById).load(sessionId) : null;
    if (!session?.isLive(scope.now) || session.account.id !== userId || !session.account.isActive()) {
      throw new UnauthenticatedError('Your session has ended. Sign in again.');
    }
    return session;
  }

  livePage(
    scope: RequestScope,
    accountId: string,
    page: { beforeId: string | null; limit: number },
  ): Promise<AuthSession[]> {
    return sessions.findLivePage(scope.em, accountId, { now: scope.now, ...page });
  }

  async logOut(scope: RequestScope): Promise<void> {
    const { id } = await this.requireLive(scope);
    await scope.transactional(async (tx) => {
      const session = await sessions.lockById(tx.em, id);
      session?.revoke('LOGGED_OUT', tx.now);
    });
  }

  async revoke(scope: RequestScope, sessionId: string): Promise<void> {
    const { account } = await this.requireLive(scope);
    await scope.transactional(async (tx) => {
      const session = isId(sessionId) ? await sessions.lockById(tx.em, sessionId) : null;
      if (session?.account.id !== account.id || !session.isLive(tx.now)) {
        throw new NotFoundError(['input', 'sessionId']);
      }
      session.revoke('REVOKED', tx.now);
    });
  }

  /** Ends all of them, the caller's own too, and answers how many. */
  async revokeAll(scope: RequestScope): Promise<number> {
    const { account } = await this.requireLive(scope);
    return scope.transactional(async (tx) => {
      const live = await sessions.lockLiveOf(tx.em, account.id, tx.now);
      for (const session of live) session.revoke('REVOKED', tx.now);
      return live.length;
    });
  }
}

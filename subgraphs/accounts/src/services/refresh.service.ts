import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Transaction } from '@training-center/shared/scope/transaction';
import * as sessions from '../domain/session/auth-session.repository.js';
import type { AuthSession } from '../domain/session/auth-session.entity.js';
import { hashToken, isToken } from '../domain/session/opaque-token.js';
import type { RefreshToken } from '../domain/session/refresh-token.entity.js';
import * as refreshTokens from '../domain/session/refresh-token.repository.js';
import { openSuccessor, sealSuccessor } from '../domain/session/successor-seal.js';
import { ExpiredToken, InvalidToken } from '../domain/session/token.errors.js';
import type { OpenSession, SessionOpener } from './session-opener.js';
import type { SignedIn } from './signed-in.js';

const PATH = ['input', 'refreshToken'];

/** Changes a refresh token for its successor. A spent one that comes back ends the whole family: somebody has a copy. */
export class RefreshService {
  readonly #opener: SessionOpener;

  constructor(opener: SessionOpener) {
    this.#opener = opener;
  }

  async refresh(scope: RequestScope, presented: string): Promise<SignedIn> {
    if (!isToken(presented)) throw new InvalidToken(PATH);
    const open = await scope.transactional((tx) => this.#rotate(tx, presented));
    // Thrown only here: the end of the family must be committed.
    if (!open)
      throw new InvalidToken(PATH, 'TOKEN_REUSED', 'This token was used before: the session has been ended.');
    return this.#opener.sign(open, scope.now);
  }

  async #rotate(tx: Transaction, presented: string): Promise<OpenSession | null> {
    const { token, session } = await lockFamily(tx, presented);
    if (!session.account.isActive()) throw new InvalidToken(PATH);
    if (!token.spentAt && (!session.isLive(tx.now) || token.expiresAt <= tx.now))
      throw new ExpiredToken(PATH);
    if (token.spentAt) return this.#again(tx, presented, { token, session });
    await refreshTokens.forgetSuccessor(tx.em, token.id);
    session.use(tx.now);
    const next = this.#opener.nextToken(tx, session);
    token.spend(next.row, sealSuccessor(next.token, presented), tx.now);
    return opened(session, next.token, next.row);
  }

  async #again(
    tx: Transaction,
    presented: string,
    { token, session }: { token: RefreshToken; session: AuthSession },
  ): Promise<OpenSession | null> {
    const { successorId, sealedSuccessor } = token;
    const successor =
      token.isWithinGrace(tx.now) && successorId
        ? await refreshTokens.findUnspentById(tx.em, successorId)
        : null;
    if (successor && sealedSuccessor)
      return opened(session, openSuccessor(sealedSuccessor, presented), successor);
    session.revoke('TOKEN_REUSED', tx.now);
    return null;
  }
}

/** Whatever happens to a family's tokens happens under the lock of its session. */
async function lockFamily(
  tx: Transaction,
  presented: string,
): Promise<{ token: RefreshToken; session: AuthSession }> {
  const token = await refreshTokens.findByHash(tx.em, hashToken(presented));
  const session = token && (await sessions.lockById(tx.em, token.session.id));
  if (!session || session.revokedAt) throw new InvalidToken(PATH);
  await tx.em.refresh(token);
  await tx.em.populate(session, ['account']);
  return { token, session };
}

function opened(session: AuthSession, refreshToken: string, row: RefreshToken): OpenSession {
  return { account: session.account, session, refreshToken, refreshTokenExpiresAt: row.expiresAt };
}

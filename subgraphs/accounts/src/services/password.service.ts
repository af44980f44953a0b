import { DomainErrors } from '@training-center/shared/errors/domain-error';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Transaction } from '@training-center/shared/scope/transaction';
import { UserChanged } from '../contract.js';
import type { Account } from '../domain/account/account.entity.js';
import * as accounts from '../domain/account/account.repository.js';
import * as failedLogIns from '../domain/log-in/failed-log-in.repository.js';
import { TooManyAttempts, WrongPassword } from '../domain/log-in/log-in.errors.js';
import { assertNotOverlong, passwordProblems } from '../domain/password/password.policy.js';
import * as resets from '../domain/password/password-reset.repository.js';
import * as sessions from '../domain/session/auth-session.repository.js';
import { hashToken, isToken } from '../domain/session/opaque-token.js';
import { InvalidToken } from '../domain/session/token.errors.js';
import { PreparePasswordReset, SendMail } from '../mail/mail.commands.js';
import { attempt } from './password-attempts.js';
import type { PasswordHasher } from './password-hasher.js';
import type { SessionService } from './session.service.js';
import { userChanged } from './user-changed.js';

/** Changes passwords: by the old one, or by a token out of a mail. Either way other sessions end. */
export class PasswordService {
  readonly #hasher: PasswordHasher;
  readonly #sessions: SessionService;

  constructor(hasher: PasswordHasher, sessionService: SessionService) {
    this.#hasher = hasher;
    this.#sessions = sessionService;
  }

  async change(scope: RequestScope, input: { currentPassword: string; newPassword: string }): Promise<void> {
    const { id: sessionId, account } = await this.#sessions.requireLive(scope);
    assertNotOverlong(input.currentPassword, 'currentPassword');
    DomainErrors.throwAny(passwordProblems(input.newPassword, account, 'newPassword'));
    await this.#prove(scope, account, input.currentPassword);
    const passwordHash = await this.#hasher.hash(input.newPassword);
    await scope.transactional(async (tx) => {
      const locked = await accounts.lockById(tx.em, account.id);
      if (locked.passwordHash !== account.passwordHash) throw new WrongPassword();
      await this.#set(tx, locked, passwordHash, sessionId);
    });
  }

  /** The same for every address: whether somebody has it is looked up later, out of the caller's sight. */
  async requestReset(scope: RequestScope, email: string): Promise<void> {
    // Not `publish`: waiting for it to be handled would tell known addresses from unknown ones.
    await scope.transactional((tx) =>
      tx.publishTo(PreparePasswordReset.name, PreparePasswordReset, { email }),
    );
  }

  async reset(
    scope: RequestScope,
    { token, newPassword }: { token: string; newPassword: string },
  ): Promise<void> {
    const tokenHash = hashToken(token);
    const found = isToken(token) ? await resets.findByTokenHash(scope.em, tokenHash) : null;
    if (!found) throw new InvalidToken(['input', 'token']);
    found.assertUsable(scope.now);
    DomainErrors.throwAny(passwordProblems(newPassword, found.account, 'newPassword'));
    const passwordHash = await this.#hasher.hash(newPassword);
    await scope.transactional(async (tx) => {
      const account = await accounts.lockById(tx.em, found.account.id);
      const reset = await resets.lockByTokenHash(tx.em, tokenHash);
      if (!reset) throw new InvalidToken(['input', 'token']);
      reset.assertUsable(tx.now);
      account.confirmEmail(tx.now);
      await failedLogIns.deleteOf(tx.em, account.id);
      await this.#set(tx, account, passwordHash, null);
    });
  }

  async #prove(scope: RequestScope, { id, passwordHash }: Account, password: string): Promise<void> {
    const address = scope.identity.clientAddress;
    const outcome = await this.#hasher.withSlot((passwords) =>
      scope.transactional((tx) => attempt(tx, { subject: id, address, passwordHash, password }, passwords)),
    );
    if (outcome === 'wrong') throw new WrongPassword();
    if (outcome !== 'right') throw new TooManyAttempts(outcome.retryAfter);
  }

  async #set(
    tx: Transaction,
    account: Account,
    passwordHash: string,
    keptSessionId: string | null,
  ): Promise<void> {
    account.changePassword(passwordHash);
    for (const session of await sessions.lockLiveOf(tx.em, account.id, tx.now)) {
      if (session.id !== keptSessionId) session.revoke('PASSWORD_CHANGED', tx.now);
    }
    await resets.voidAll(tx.em, account.id, tx.now);
    await tx.publish(UserChanged, () => userChanged(account));
    await tx.publishTo(SendMail.name, SendMail, { kind: 'PASSWORD_CHANGED', accountId: account.id });
  }
}

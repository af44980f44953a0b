import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Transaction } from '@training-center/shared/scope/transaction';
import type { RequestIdentity } from '@training-center/shared/scope/viewer';
import { Account } from '../domain/account/account.entity.js';
import { AccountInactive } from '../domain/account/account.errors.js';
import * as accounts from '../domain/account/account.repository.js';
import { InvalidCredentials, TooManyAttempts } from '../domain/log-in/log-in.errors.js';
import { assertNotOverlong } from '../domain/password/password.policy.js';
import { hashToken } from '../domain/session/opaque-token.js';
import { attempt, type AttemptOutcome } from './password-attempts.js';
import type { PasswordHasher, PasswordWork } from './password-hasher.js';
import type { OpenSession, SessionOpener } from './session-opener.js';
import type { SignedIn } from './signed-in.js';

export interface Credentials {
  /** A username or an e-mail address. */
  readonly login: string;
  readonly password: string;
}

/** Proves by password who somebody is. A name that nobody has costs the same work and gets the same answer. */
export class LogInService {
  readonly #hasher: PasswordHasher;
  readonly #opener: SessionOpener;

  constructor(hasher: PasswordHasher, opener: SessionOpener) {
    this.#hasher = hasher;
    this.#opener = opener;
  }

  async logIn(scope: RequestScope, credentials: Credentials): Promise<SignedIn> {
    assertNotOverlong(credentials.password, 'password');
    // A refusal is thrown only afterwards: the failure must be committed to be counted.
    const outcome = await this.#hasher.withSlot((passwords) =>
      scope.transactional((tx) => this.#prove(tx, credentials, passwords, scope.identity)),
    );
    if (outcome === 'wrong') throw new InvalidCredentials();
    if ('retryAfter' in outcome) throw new TooManyAttempts(outcome.retryAfter);
    return this.#opener.sign(outcome, scope.now);
  }

  async #prove(
    tx: Transaction,
    { login, password }: Credentials,
    passwords: PasswordWork,
    identity: RequestIdentity,
  ): Promise<Exclude<AttemptOutcome, 'right'> | OpenSession> {
    const account = await accounts.findByLogin(tx.em, login);
    const passwordHash = account?.passwordHash ?? null;
    const subject = account?.id ?? hashToken(login.trim().toLowerCase());
    const outcome = await attempt(
      tx,
      { subject, address: identity.clientAddress, passwordHash, password },
      passwords,
    );
    if (outcome !== 'right' || !account || !passwordHash) return outcome === 'right' ? 'wrong' : outcome;
    return this.#begin(tx, { account, passwordHash, password }, passwords, identity);
  }

  /** Under the account's lock: a password that is changed at this moment ends this session with the others. */
  async #begin(
    tx: Transaction,
    proven: { account: Account; passwordHash: string; password: string },
    passwords: PasswordWork,
    identity: RequestIdentity,
  ): Promise<'wrong' | OpenSession> {
    const account = await accounts.lockById(tx.em, proven.account.id);
    if (account.passwordHash !== proven.passwordHash) return 'wrong';
    if (!account.isActive()) throw new AccountInactive();
    if (this.#hasher.isOutdated(account.passwordHash)) {
      const passwordHash = await passwords.hash(proven.password);
      await accounts.strengthenHash(tx.em, account.id, passwordHash);
    }
    return this.#opener.open(tx, account, identity);
  }
}

import { DomainErrors } from '@training-center/shared/errors/domain-error';
import { violatesUnique } from '@training-center/shared/database/unique-violation';
import { isId } from '@training-center/shared/ids/new-id';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { AccountRole } from '@training-center/shared/scope/viewer';
import { UserChanged } from '../contract.js';
import { Account, EMAIL_INDEX, USERNAME_INDEX } from '../domain/account/account.entity.js';
import { EmailTaken, UsernameTaken } from '../domain/account/account.errors.js';
import * as accounts from '../domain/account/account.repository.js';
import { birthDateProblems } from '../domain/account/birth-date.policy.js';
import { normalizeEmail } from '../domain/account/email.js';
import { usernameProblems } from '../domain/account/username.policy.js';
import { passwordProblems } from '../domain/password/password.policy.js';
import { accountsById } from '../loaders/accounts-by-id.loader.js';
import type { PasswordHasher } from './password-hasher.js';
import type { SessionOpener } from './session-opener.js';
import type { SignedIn } from './signed-in.js';
import { userChanged } from './user-changed.js';

export interface SignUp {
  readonly username: string;
  readonly email: string;
  readonly password: string;
  readonly birthDate?: string | null;
  readonly phone?: string | null;
  readonly locale?: string | null;
  readonly timeZone?: string | null;
}

/** Makes accounts and finds them. Anybody may sign up, and anybody may see a public face. */
export class AccountService {
  readonly #hasher: PasswordHasher;
  readonly #opener: SessionOpener;

  constructor(hasher: PasswordHasher, opener: SessionOpener) {
    this.#hasher = hasher;
    this.#opener = opener;
  }

  /** For operators on the command line: no mutation gives roles. Holds from the person's next access token on. */
  static grantRole(scope: RequestScope, username: string, role: AccountRole): Promise<boolean> {
    return scope.transactional(async (tx) => {
      const found = await accounts.findByUsername(tx.em, username);
      if (!found) return false;
      const account = await accounts.lockById(tx.em, found.id);
      account.grantRole(role);
      await tx.publish(UserChanged, () => userChanged(account));
      return true;
    });
  }

  async signUp(scope: RequestScope, wanted: SignUp): Promise<SignedIn> {
    DomainErrors.throwAny(problemsOf(wanted, scope.now));
    const passwordHash = await this.#hasher.hash(wanted.password);
    const open = await this.#create(scope, wanted, passwordHash).catch(async (error: unknown) => {
      throw (await takenNames(scope, wanted, error)) ?? error;
    });
    return this.#opener.sign(open, scope.now);
  }

  /** Anybody's public face; null for an unknown id. */
  async visibleById(scope: RequestScope, id: string): Promise<Account | null> {
    const account = isId(id) ? await scope.loader(accountsById).load(id) : null;
    return account?.isVisible() ? account : null;
  }

  #create(scope: RequestScope, wanted: SignUp, passwordHash: string) {
    const { username, birthDate, phone, locale, timeZone } = wanted;
    return scope.transactional(async (tx) => {
      const account = tx.em.create(Account, {
        username,
        email: normalizeEmail(wanted.email),
        passwordHash,
        birthDate,
        phone,
        locale,
        timeZone,
        status: 'ACTIVE',
        roles: [],
      });
      const open = this.#opener.open(tx, account, scope.identity);
      await tx.publish(UserChanged, () => userChanged(account));
      return open;
    });
  }
}

function problemsOf(wanted: SignUp, now: Date) {
  return [
    ...usernameProblems(wanted.username),
    ...passwordProblems(wanted.password, wanted, 'password'),
    ...birthDateProblems(wanted.birthDate, now),
  ];
}

/** The index that refused names one problem; whether the other name is taken as well is only looked up to say so at once. */
async function takenNames(scope: RequestScope, wanted: SignUp, error: unknown): Promise<DomainErrors | null> {
  const byUsername = violatesUnique(error, USERNAME_INDEX);
  const byEmail = violatesUnique(error, EMAIL_INDEX);
  if (!byUsername && !byEmail) return null;
  const username = byUsername || (await accounts.findByUsername(scope.em, wanted.username));
  const email = byEmail || (await accounts.findByEmail(scope.em, wanted.email));
  return new DomainErrors([...(username ? [new UsernameTaken()] : []), ...(email ? [new EmailTaken()] : [])]);
}

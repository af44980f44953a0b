import { hash, parseOptions, verify } from '@node-rs/argon2';
import { Semaphore } from './semaphore.js';

/** argon2id, the library's default algorithm. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const ARGON2ID = 2;
/** Hashing fills the threads that files and name look-ups need, too. */
const AT_ONCE = 4;

/** What can be done while a slot is held. */
export interface PasswordWork {
  hash(password: string): Promise<string>;
  /** @param hashed null: nobody has that name; the same work is done all the same. */
  verify(hashed: string | null, password: string): Promise<boolean>;
}

/** Hashes passwords, four at once in this process. */
export class PasswordHasher {
  readonly #slots = new Semaphore(AT_ONCE);
  #decoy: Promise<string> | undefined;
  readonly #work: PasswordWork = {
    hash: (password) => hash(password, PARAMETERS),
    verify: async (hashed, password) => {
      this.#decoy ??= hash('a decoy that nobody types', PARAMETERS);
      const matches = await verify(hashed ?? (await this.#decoy), password);
      return hashed !== null && matches;
    },
  };

  /** Takes the slot first, so that nobody waits for one while holding a transaction open. */
  withSlot<T>(work: (passwords: PasswordWork) => Promise<T>): Promise<T> {
    return this.#slots.run(() => work(this.#work));
  }

  hash(password: string): Promise<string> {
    return this.withSlot((passwords) => passwords.hash(password));
  }

  /** Whether a stored hash is weaker than what we make today. */
  isOutdated(hashed: string): boolean {
    const { algorithm, memoryCost, timeCost } = parseOptions(hashed);
    const weaker = memoryCost < PARAMETERS.memoryCost || timeCost < PARAMETERS.timeCost;
    return (algorithm as number) !== ARGON2ID || weaker;
  }
}

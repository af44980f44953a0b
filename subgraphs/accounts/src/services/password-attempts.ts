import type { Transaction } from '@training-center/shared/scope/transaction';
import { FailedLogIn } from '../domain/log-in/failed-log-in.entity.js';
import * as failedLogIns from '../domain/log-in/failed-log-in.repository.js';
import { secondsToWait, windowStart } from '../domain/log-in/log-in-throttle.policy.js';
import type { PasswordWork } from './password-hasher.js';

export interface Attempt {
  /** Whom it is counted for. */
  readonly subject: string;
  readonly address: string | null;
  readonly passwordHash: string | null;
  readonly password: string;
}

export type AttemptOutcome = 'right' | 'wrong' | { readonly retryAfter: number };

/**
 * Checks a password and counts the failures. Attempts at one account are checked one after the other, so that a flood of
 * them computes no more hashes than the limit allows. The caller must let the transaction commit whatever comes out.
 */
export async function attempt(
  tx: Transaction,
  { subject, address, passwordHash, password }: Attempt,
  passwords: PasswordWork,
): Promise<AttemptOutcome> {
  await failedLogIns.lockSubject(tx.em, subject);
  const from = address ?? '';
  const failures = await failedLogIns.findSince(tx.em, subject, windowStart(tx.now));
  const retryAfter = secondsToWait(failures, from, tx.now);
  if (retryAfter > 0) return { retryAfter };
  if (await passwords.verify(passwordHash, password)) return 'right';
  tx.em.create(FailedLogIn, { subject, address: from, failedAt: tx.now });
  return 'wrong';
}

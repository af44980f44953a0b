import { createHash } from 'node:crypto';
import type { PayloadOf } from '@training-center/shared/events/message';
import type { Transaction } from '@training-center/shared/scope/transaction';
import type { SendMailToUser } from '../contract.js';
import { Account } from '../domain/account/account.entity.js';
import * as accounts from '../domain/account/account.repository.js';
import { PasswordReset } from '../domain/password/password-reset.entity.js';
import * as resets from '../domain/password/password-reset.repository.js';
import * as sentMails from '../domain/sent-mail/sent-mail.repository.js';
import { hashToken } from '../domain/session/opaque-token.js';
import { SendMail } from '../mail/mail.commands.js';
import { passwordChangedMail, passwordResetMail } from '../mail/mail-texts.js';
import type { Mailer } from '../mail/mailer.js';

const RESETS_PER_HOUR = 5;
const HOUR_MS = 3_600_000;

export interface MailServiceOptions {
  readonly mailer: Mailer;
  /** Makes the token for a password reset out of its id, so that a second try sends the same mail. */
  readonly resetToken: (resetId: string) => string;
  /** The page to which the token is appended. Never taken from a request. */
  readonly resetUrl: string;
}

/** Writes mails and sends them, out of jobs alone. */
export class MailService {
  readonly #options: MailServiceOptions;

  constructor(options: MailServiceOptions) {
    this.#options = options;
  }

  /** @param resetId the message's id, so that a second delivery prepares nothing. */
  async preparePasswordReset(tx: Transaction, email: string, resetId: string): Promise<void> {
    const found = await accounts.findByEmail(tx.em, email);
    if (!found?.isActive()) return;
    const account = await accounts.lockById(tx.em, found.id);
    if (await resets.lockById(tx.em, resetId)) return;
    const hourAgo = new Date(tx.now.getTime() - HOUR_MS);
    if ((await resets.countSince(tx.em, account.id, hourAgo)) >= RESETS_PER_HOUR) return;
    tx.em.create(PasswordReset, { id: resetId, account });
    await tx.publish(SendMail, { kind: 'PASSWORD_RESET', resetId });
  }

  async send(tx: Transaction, order: PayloadOf<typeof SendMail>, mailId: string): Promise<void> {
    if (order.kind === 'PASSWORD_RESET') await this.#sendPasswordReset(tx, order.resetId);
    else await this.#sendPasswordChanged(tx, order.accountId, mailId);
  }

  /** The claim is held meanwhile, and given back when the mail is not taken. */
  async sendToUser(tx: Transaction, order: PayloadOf<typeof SendMailToUser>): Promise<void> {
    const account = await tx.em.findOne(Account, { id: order.userId });
    if (!account?.isActive() || !(await sentMails.claim(tx.em, order, tx.now))) return;
    const { subject, text, unsubscribeUrl } = order;
    await this.#options.mailer.send({
      id: mailIdOf(order),
      to: account.email,
      subject,
      text,
      ...(unsubscribeUrl ? { unsubscribeUrl } : {}),
    });
  }

  /** The row's lock is held meanwhile: of two deliveries at once only one sends. */
  async #sendPasswordReset(tx: Transaction, resetId: string): Promise<void> {
    const reset = await resets.lockById(tx.em, resetId);
    if (!reset || reset.isSettled()) return;
    const { username, email } = await tx.em.findOneOrFail(Account, { id: reset.account.id });
    const token = this.#options.resetToken(resetId);
    reset.issue(hashToken(token), tx.now);
    const link = `${this.#options.resetUrl}#token=${token}`;
    await this.#options.mailer.send({ id: resetId, to: email, ...passwordResetMail(username, link) });
  }

  async #sendPasswordChanged(tx: Transaction, accountId: string, mailId: string): Promise<void> {
    const account = await tx.em.findOne(Account, { id: accountId });
    if (!account) return;
    await this.#options.mailer.send({
      id: mailId,
      to: account.email,
      ...passwordChangedMail(account.username),
    });
  }
}

/** The same for each try, so that a mail which left twice is told by its Message-ID. */
function mailIdOf({ userId, effectKey }: sentMails.MailKey): string {
  return createHash('sha256').update(`${userId} ${effectKey}`).digest('hex').slice(0, 32);
}

import type { EntityManager } from '@mikro-orm/postgresql';
import { SentMail } from './sent-mail.entity.js';

export interface MailKey {
  readonly userId: string;
  readonly effectKey: string;
}

/** Answers whether this transaction is the one that sends the mail; of two at once the second waits for the first. */
export async function claim(em: EntityManager, { userId, effectKey }: MailKey, now: Date): Promise<boolean> {
  const { affectedRows } = await em
    .createQueryBuilder(SentMail)
    .insert({ userId, effectKey, sentAt: now })
    .onConflict(['userId', 'effectKey'])
    .ignore()
    .execute('run', false);
  return affectedRows > 0;
}

export function deleteSentBefore(em: EntityManager, before: Date): Promise<number> {
  return em.nativeDelete(SentMail, { sentAt: { $lt: before } });
}

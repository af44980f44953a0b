import type { PayloadOf } from '@training-center/shared/events/message';
import { upsertNewer } from '@training-center/shared/database/upsert-newer';
import type { Transaction } from '@training-center/shared/scope/transaction';
import type { GrantReader, RevokeReader } from '../contract.js';
import { CourseReader } from '../domain/reader/course-reader.entity.js';

/** Who may read the lessons of which course. Of several commands the newest holds, in whatever order they come. */
export class ReaderService {
  async grant(tx: Transaction, { until, ...grant }: PayloadOf<typeof GrantReader>): Promise<void> {
    const row = { ...grant, until: until === null ? null : new Date(until), revoked: false };
    await upsertNewer(tx.em, CourseReader, row, { orSame: true });
  }

  async revoke(tx: Transaction, revocation: PayloadOf<typeof RevokeReader>): Promise<void> {
    const row = { ...revocation, until: null, paid: false, revoked: true };
    await upsertNewer(tx.em, CourseReader, row, { orSame: true });
  }
}

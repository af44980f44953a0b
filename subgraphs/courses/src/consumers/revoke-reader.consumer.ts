import { commandConsumer, type Consumer } from '@training-center/shared/events/consumer';
import { RevokeReader } from '../contract.js';
import type { ReaderService } from '../services/reader.service.js';

export function revokeReaderConsumer(readers: ReaderService): Consumer {
  return commandConsumer(RevokeReader, (tx, revocation) => readers.revoke(tx, revocation));
}

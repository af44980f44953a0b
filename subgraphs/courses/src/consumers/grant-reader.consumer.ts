import { commandConsumer, type Consumer } from '@training-center/shared/events/consumer';
import { GrantReader } from '../contract.js';
import type { ReaderService } from '../services/reader.service.js';

export function grantReaderConsumer(readers: ReaderService): Consumer {
  return commandConsumer(GrantReader, (tx, grant) => readers.grant(tx, grant));
}

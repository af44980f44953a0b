import { commandConsumer, type Consumer } from '@training-center/shared/events/consumer';
import { ResendReaders } from '../contract.js';
import type { ReaderService } from '../services/reader.service.js';

export function resendReadersConsumer(readers: ReaderService): Consumer {
  return commandConsumer(ResendReaders, (tx, { afterId }) => readers.resend(tx, afterId));
}

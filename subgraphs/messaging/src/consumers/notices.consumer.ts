import { commandConsumer, type Consumer } from '@training-center/shared/events/consumer';
import { Notice, WithdrawNotice } from '@training-center/shared/events/notice';
import type { NoticeService } from '../services/notice.service.js';

export function noticeConsumers(notices: NoticeService): Consumer[] {
  return [
    commandConsumer(Notice, (tx, notice) => notices.tell(tx, notice)),
    commandConsumer(WithdrawNotice, (tx, which) => notices.withdraw(tx, which)),
  ];
}

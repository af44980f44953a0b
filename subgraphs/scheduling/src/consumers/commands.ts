import { commandConsumer, type Consumer } from '@training-center/shared/events/consumer';
import { RecordPresence, SendReminders, SyncMeeting, TellLearners } from '../contract.js';
import type { MeetingService } from '../services/meeting.service.js';
import type { PresenceService } from '../services/presence.service.js';
import type { ReminderService } from '../services/reminder.service.js';
import type { TellingService } from '../services/telling.service.js';

interface Services {
  readonly meetings: MeetingService;
  readonly presence: PresenceService;
  readonly reminders: ReminderService;
  readonly telling: TellingService;
}

/** The jobs of this subgraph. */
export function commandConsumers({ meetings, presence, reminders, telling }: Services): readonly Consumer[] {
  return [
    commandConsumer(SyncMeeting, (tx, { sessionId }) => meetings.sync(tx, sessionId)),
    commandConsumer(RecordPresence, (tx, data) => presence.record(tx, data)),
    commandConsumer(TellLearners, (tx, news) => telling.tell(tx, news)),
    commandConsumer(SendReminders, (tx) => reminders.send(tx)),
  ];
}

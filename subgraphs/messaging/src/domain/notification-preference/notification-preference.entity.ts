import { defineEntity, p } from '@mikro-orm/core';
import { channels, rates } from './notification-kinds.js';

const NotificationPreferenceSchema = defineEntity({
  name: 'NotificationPreference',
  properties: {
    userId: p.uuid().primary(),
    kind: p.string().length(50).primary(),
    channel: p.enum(channels).primary(),
    rate: p.enum(rates),
  },
});

/** What a person chose for one kind on one channel; without a row the default holds. */
export class NotificationPreference extends NotificationPreferenceSchema.class {}

NotificationPreferenceSchema.setClass(NotificationPreference);

import { defineEntity, p } from '@mikro-orm/core';

const NotificationSettingSchema = defineEntity({
  name: 'NotificationSetting',
  properties: {
    userId: p.uuid().primary(),
    /** IANA name. */
    timeZone: p.text(),
  },
});

/** When a person's day begins; without a row it begins in UTC. */
export class NotificationSetting extends NotificationSettingSchema.class {}

NotificationSettingSchema.setClass(NotificationSetting);

import { defineEntity, p } from '@mikro-orm/core';

const SentMailSchema = defineEntity({
  name: 'SentMail',
  properties: {
    userId: p.uuid().primary(),
    effectKey: p.string().length(300).primary(),
    sentAt: p.datetime(3).index('sent_mail_sent_at_index'),
  },
});

/** That a mail which another domain asked for has gone out. */
export class SentMail extends SentMailSchema.class {}

SentMailSchema.setClass(SentMail);

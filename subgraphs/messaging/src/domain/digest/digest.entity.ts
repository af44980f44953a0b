import { defineEntity, p } from '@mikro-orm/core';

const DigestSchema = defineEntity({
  name: 'Digest',
  properties: {
    userId: p.uuid().primary(),
    /** The person's own day: 2027-03-28. */
    day: p.date().primary(),
    sentAt: p.datetime(3).index('digest_sent_at_index'),
  },
});

/** That a person's digest of a day has left: there is one a day, whatever clocks and zones do. */
export class Digest extends DigestSchema.class {}

DigestSchema.setClass(Digest);

import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';

const FailedLogInSchema = defineEntity({
  name: 'FailedLogIn',
  indexes: [{ name: 'failed_log_in_subject_failed_at_index', properties: ['subject', 'failedAt'] }],
  properties: {
    ...identified,
    /** The account's id, or a hash of a name that nobody has. */
    subject: p.string().length(64),
    address: p.string().length(64),
    failedAt: p.datetime(3).index(),
  },
});

/** A wrong password for an account, or for a name without one: both are counted alike. */
export class FailedLogIn extends FailedLogInSchema.class {}
FailedLogInSchema.setClass(FailedLogIn);

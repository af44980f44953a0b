import { defineEntity, p } from '@mikro-orm/core';

const UserProjectionSchema = defineEntity({
  name: 'UserProjection',
  properties: {
    userId: p.uuid().primary(),
    version: p.integer(),
    username: p.text(),
    /** The username without regard to case: how people write it in mentions. */
    usernameKey: p.text().index(),
    status: p.enum(['ACTIVE', 'SUSPENDED', 'DEACTIVATED', 'ERASED']),
  },
});

/** What this domain knows of a person: fed by events, never changed here. */
export class UserProjection extends UserProjectionSchema.class {}

UserProjectionSchema.setClass(UserProjection);

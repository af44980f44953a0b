import { defineEntity, p } from '@mikro-orm/core';
import { accountFacts } from './account.js';

const UserProjectionSchema = defineEntity({
  name: 'UserProjection',
  properties: { userId: p.uuid().primary(), ...accountFacts, version: p.integer() },
});

/** What accounts last said about a user; version 0 is what a request knew before the first event came. */
export class UserProjection extends UserProjectionSchema.class {}
UserProjectionSchema.setClass(UserProjection);

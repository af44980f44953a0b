import { p } from '@mikro-orm/core';
import { entityNow } from '../entity-clock.js';

/** When a row was made and last changed. Kept by the ORM from the injected clock, never set by hand. */
export interface Timestamped {
  createdAt: Date;
  updatedAt: Date;
}

export const timestamped = {
  createdAt: p.datetime(3).onCreate((_entity, em) => entityNow(em)),
  updatedAt: p
    .datetime(3)
    .onCreate((_entity, em) => entityNow(em))
    .onUpdate((_entity, em) => entityNow(em)),
};

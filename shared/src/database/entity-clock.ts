import type { EntityManager, MikroORM } from '@mikro-orm/core';
import { type Clock, systemClock } from '../time/clock.js';

const clocks = new WeakMap<object, Clock>();

/** Lets the entities of this ORM read their time from `clock`. */
export function useEntityClock(orm: MikroORM, clock: Clock): void {
  clocks.set(orm.config, clock);
}

export function entityNow(em: EntityManager): Date {
  return (clocks.get(em.config) ?? systemClock).now();
}

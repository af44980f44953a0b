/** Where code reads the time. Domain code never calls `Date.now()`; tests hand in a clock of their own. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

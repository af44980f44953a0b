import type { Clock } from '@training-center/shared/time/clock';

/** A clock that stands still until a test moves it on. */
export class MovingClock implements Clock {
  #now = new Date('2027-03-01T12:00:00.000Z');

  now(): Date {
    return this.#now;
  }

  forward({
    days = 0,
    minutes = 0,
    seconds = 0,
  }: {
    days?: number;
    minutes?: number;
    seconds?: number;
  }): void {
    this.#now = new Date(this.#now.getTime() + ((days * 24 * 60 + minutes) * 60 + seconds) * 1000);
  }
}

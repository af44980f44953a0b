import { GraphQLError } from 'graphql';

export interface RoomEvent {
  readonly __typename: 'Said' | 'Broken' | 'AudienceChanged';
  readonly cursor: string;
  readonly audience: string;
  readonly message: { id: string; body: string; author: { id: string }; course: { id: string } } | null;
}

const nowhere = { name: 'nobody is told' };

/** A chat room in memory: a log that is followed from a cursor, by members alone. */
export class Room {
  readonly events: RoomEvent[] = [];
  readonly members = new Set<string>();
  /** Followers at the moment, by user id. */
  readonly following: string[] = [];
  opened = 0;
  #audience = 1;
  #wake: (() => void)[] = [];

  constructor(
    readonly id: string,
    ...members: string[]
  ) {
    for (const member of members) this.members.add(member);
  }

  get audience(): string {
    return `a${this.#audience}`;
  }

  /** Opaque, and not ordered as texts. */
  get cursor(): string {
    return cursorOf(this.events.length);
  }

  say(body: string, author = 'p1', course = 'c1'): void {
    const message = {
      id: `${this.id}-${this.events.length + 1}`,
      body,
      author: { id: author },
      course: { id: course },
    };
    this.#add('Said', message);
  }

  /** An event without what the schema promises. */
  break(): void {
    this.#add('Broken', null);
  }

  drop(userId: string): void {
    this.members.delete(userId);
    this.#audience++;
    this.#add('AudienceChanged', null);
  }

  follow(userId: string, after: string | null): AsyncIterableIterator<{ roomEvents: RoomEvent }> {
    const state = { place: after === null ? this.events.length : this.#placeOf(after), isOpen: true };
    this.opened++;
    this.following.push(userId);
    const close = () => {
      if (state.isOpen) this.following.splice(this.following.indexOf(userId), 1);
      state.isOpen = false;
      this.#tell();
    };
    const next = async (): Promise<IteratorResult<{ roomEvents: RoomEvent }>> => {
      while (state.isOpen && state.place >= this.events.length) {
        if (!this.members.has(userId)) break;
        await new Promise<void>((resolve) => this.#wake.push(resolve));
      }
      if (!state.isOpen) return { done: true, value: undefined };
      if (!this.members.has(userId)) {
        close();
        throw new GraphQLError('You have left.', { extensions: { code: 'MEMBERSHIP_ENDED' } });
      }
      return { done: false, value: { roomEvents: this.events[state.place++]! } };
    };
    return {
      next,
      async return() {
        close();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  #add(typename: RoomEvent['__typename'], message: RoomEvent['message']): void {
    const cursor = cursorOf(this.events.length + 1);
    this.events.push({ __typename: typename, cursor, audience: this.audience, message });
    this.#tell();
  }

  #tell(): void {
    const woken = this.#wake;
    this.#wake = [];
    for (const wake of woken) wake();
  }

  #placeOf(cursor: string): number {
    const place = [...this.events.keys(), this.events.length].find((n) => cursorOf(n) === cursor);
    if (place === undefined) throw new GraphQLError(nowhere.name, { extensions: { code: 'BAD_USER_INPUT' } });
    return place;
  }
}

function cursorOf(place: number): string {
  return Buffer.from(`place ${place}`).toString('base64url');
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger } from '@training-center/shared/logging/logger';
import { newId } from '@training-center/shared/ids/new-id';
import { PostgresPubSub } from '@training-center/shared/pubsub/postgres.pubsub';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { secondProcess } from '@training-center/shared/testing/second-process';
import type { Answer, SubgraphClient } from '@training-center/shared/testing/subgraph-client';
import type { SubgraphUnderTest } from '@training-center/shared/testing/subgraph-under-test';
import { until } from '@training-center/shared/testing/until';
import messaging from '../src/subgraph.js';
import {
  drop,
  EVENTS,
  givenRoom,
  messagingUnderTest,
  only,
  type Room,
  roomOf,
  SEND,
} from './factories/world.js';

const SENDERS = 8;
const MESSAGES = 15;
const TOTAL = SENDERS * MESSAGES;

/** Somebody who loses the connection now and then, and comes back with the last cursor to whichever process is there. */
class Phone {
  readonly seqs: number[] = [];
  reconnects = 0;
  #cursor: string;
  #stream: AsyncGenerator<Answer, void, void> | undefined;
  #running: Promise<void> = Promise.resolve();
  #isOff = false;

  constructor(
    private readonly processes: readonly SubgraphClient[],
    private readonly viewer: Viewer,
    private readonly groupId: string,
    cursor: string,
  ) {
    this.#cursor = cursor;
  }

  start(): this {
    this.#running = this.#follow();
    return this;
  }

  async cut(): Promise<void> {
    await this.#stream?.return();
  }

  async stop(): Promise<void> {
    this.#isOff = true;
    await this.cut();
    await this.#running;
  }

  async #follow(): Promise<void> {
    while (!this.#isOff) {
      const process = this.processes[this.reconnects % this.processes.length]!;
      this.#stream = await process.subscribe(this.viewer, EVENTS, {
        groupId: this.groupId,
        after: this.#cursor,
      });
      // Stopped while it was opened.
      if (this.#isOff) await this.#stream.return();
      for await (const answer of this.#stream) {
        const event = only(answer);
        this.#cursor = event.cursor;
        this.seqs.push(event.message.seq);
      }
      this.reconnects += 1;
    }
  }
}

describe('chats in two processes, under faults', () => {
  let under: SubgraphUnderTest;
  let pubsubs: PostgresPubSub[];
  let processes: (SubgraphClient & { stop(): Promise<void> })[];
  beforeAll(async () => {
    under = await messagingUnderTest();
    const log = createLogger('test', 'silent');
    pubsubs = await Promise.all([1, 2].map(() => PostgresPubSub.start({ url: under.databaseUrl, log })));
    processes = await Promise.all(
      pubsubs.map((pubsub) => secondProcess(messaging, under.databaseUrl, { pubsub })),
    );
  });
  afterAll(async () => {
    await Promise.all(processes.map((process) => process.stop()));
    await Promise.all(pubsubs.map((pubsub) => pubsub.close()));
    await under.stop();
  });

  const cutListening = () =>
    under.subgraph.orm.em.fork().execute(
      `select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'training-center live' and datname = current_database()`,
    );

  /** Every message three times at once, in both processes: as a phone on a bad line repeats itself. */
  const sendAll = async ({ groupId, students }: Room) => {
    const ids = new Set<string>();
    await Promise.all(
      students.slice(0, SENDERS).map(async (sender, index) => {
        for (let count = 0; count < MESSAGES; count += 1) {
          const input = { groupId, clientId: newId(), body: `${index}: ${count}` };
          const answers = await Promise.all(
            [0, 1, 0].map((place) => processes[place]!.run(sender, SEND, { input })),
          );
          for (const answer of answers) ids.add(only(answer).message.id);
        }
      }),
    );
    return ids;
  };

  it('bring every message once and in order to everybody, and store each once', async () => {
    const rooms = [await givenRoom(under, SENDERS + 4), await givenRoom(under, SENDERS + 4)];
    const phones: Phone[] = [];
    for (const { groupId, students } of rooms)
      for (const viewer of students.slice(-5)) {
        const { cursor } = await roomOf(under, viewer, groupId);
        phones.push(new Phone(processes, viewer, groupId, cursor).start());
      }
    const over = new AbortController();
    const faults = (async () => {
      for (let round = 0; !over.signal.aborted; round += 1) {
        const seen = phones[0]!.seqs.length;
        await until(() => over.signal.aborted || phones[0]!.seqs.length >= seen + 8, { timeoutMs: 20_000 });
        if (round % 2 === 0) await cutListening();
        await Promise.all(
          phones.filter((_phone, index) => (index + round) % 2 === 0).map((phone) => phone.cut()),
        );
      }
    })();
    const stored = await Promise.all(rooms.map(sendAll));
    const sentAt = performance.now();
    await until(() => phones.every(({ seqs }) => seqs.length >= TOTAL), { timeoutMs: 10_000 });
    const caughtUp = performance.now() - sentAt;
    over.abort();
    await faults;
    await Promise.all(phones.map((phone) => phone.stop()));

    const everything = Array.from({ length: TOTAL }, (_none, index) => index + 1);
    expect(phones.map(({ seqs }) => seqs)).toEqual(phones.map(() => everything));
    expect(stored.map(({ size }) => size)).toEqual([TOTAL, TOTAL]);
    expect(phones.every(({ reconnects }) => reconnects >= 3)).toBe(true);
    expect(caughtUp).toBeLessThan(2000);
  }, 60_000);

  it('end for who leaves, in whichever process they listen, within two seconds', async () => {
    const { groupId, students, enrollments } = await givenRoom(under, 2);
    const streams = await Promise.all(
      processes.map((process) => process.subscribe(students[0]!, EVENTS, { groupId })),
    );
    const endings = streams.map((stream) => stream.next());
    const leftAt = performance.now();
    await drop(under, enrollments[0]!);
    for (const ending of await Promise.all(endings))
      expect(ending.value).toMatchObject({ errors: [{ extensions: { code: 'MEMBERSHIP_ENDED' } }] });
    expect(performance.now() - leftAt).toBeLessThan(2000);
  });
});

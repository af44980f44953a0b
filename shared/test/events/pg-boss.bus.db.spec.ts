import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Consumer, commandConsumer, consumer } from '../../src/events/consumer.js';
import type { PgBossBus } from '../../src/events/pg-boss.bus.js';
import { until } from '../../src/testing/until.js';
import { NoteChanged, type NotesDatabase, notesDatabase, Shout } from '../fixtures/notes.js';

const listener = (name: string) => consumer({ name, message: NoteChanged, handle: async () => {} });

describe('PgBossBus', () => {
  let notes: NotesDatabase;
  beforeEach(async () => {
    notes = await notesDatabase();
  });
  afterEach(() => notes.close());

  const register = (bus: PgBossBus, consumers: readonly Consumer[]) =>
    notes.transactional(bus, (tx) => bus.register(tx.em, consumers));
  const publish = (bus: PgBossBus, ...texts: string[]) =>
    notes.transactional(bus, async (tx) => {
      for (const text of texts) await tx.publish(NoteChanged, { text });
      return tx.deliveries;
    });
  const jobs = async () => {
    const rows = await notes.orm.em
      .fork()
      .execute<{ name: string; text: string }[]>(
        `SELECT name, data->'data'->>'text' AS text FROM jobs.job WHERE state <> 'completed' ORDER BY name, id`,
      );
    return rows.map(({ name, text }) => `${name}: ${text}`);
  };

  describe('publishing', () => {
    it('puts one message for each subscriber into the transaction', async () => {
      const bus = await notes.bus();
      await register(bus, [listener('notes.one'), listener('notes.two')]);

      await publish(bus, 'hello');

      expect(await jobs()).toEqual(['notes.one: hello', 'notes.two: hello']);
    });

    it('leaves nothing when the transaction rolls back', async () => {
      const bus = await notes.bus();
      await register(bus, [listener('notes.one')]);

      const work = notes.transactional(bus, async (tx) => {
        await tx.publish(NoteChanged, { text: 'never' });
        await tx.publish(Shout, { text: 'never' });
        throw new Error('and then something failed');
      });

      await expect(work).rejects.toThrow('and then something failed');
      expect(await jobs()).toEqual([]);
    });

    it('refuses a payload that is not what the contract says', async () => {
      const bus = await notes.bus();

      await expect(publish(bus, 7 as never)).rejects.toThrow('expected string');
    });

    it('needs a transaction', async () => {
      const bus = await notes.bus();
      const message = { id: 'm', occurredAt: '', requestId: '', data: { text: 'x' } };

      await expect(bus.enqueue(notes.orm.em.fork(), Shout, message)).rejects.toThrow('inside a transaction');
    });

    it('keeps a command for an owner who never was up before', async () => {
      const [sender, owner] = [await notes.bus(), await notes.bus()];
      await notes.transactional(sender, (tx) => tx.publish(Shout, { text: 'early' }));
      const heard: string[] = [];
      const ears = commandConsumer(Shout, async () => {});

      await register(owner, [ears]);
      await owner.consume(
        [ears],
        async (_ears, message) => void heard.push((message.data as { text: string }).text),
      );

      await until(() => heard.length > 0);
      expect(heard).toEqual(['early']);
    });
  });

  describe('registering', () => {
    it('answers the consumers that are new, to one of many who ask at once', async () => {
      const buses = await Promise.all([notes.bus(), notes.bus(), notes.bus()]);
      const consumers = [
        listener('notes.one'),
        listener('notes.two'),
        commandConsumer(Shout, async () => {}),
      ];

      const answers = await Promise.all(buses.map((bus) => register(bus, consumers)));

      expect(
        answers
          .flat()
          .map(({ name }) => name)
          .toSorted(),
      ).toEqual(['notes.one', 'notes.two']);
    });

    it('subscribes nobody when the transaction rolls back', async () => {
      const bus = await notes.bus();
      const work = notes.transactional(bus, async (tx) => {
        await bus.register(tx.em, [listener('notes.one')]);
        throw new Error('crash');
      });
      await expect(work).rejects.toThrow('crash');

      expect(await register(bus, [listener('notes.one')])).toHaveLength(1);
    });
  });

  describe('consuming', () => {
    it('hands each message to one of two processes', async () => {
      const buses = [await notes.bus(), await notes.bus()];
      const one = listener('notes.one');
      await register(buses[0]!, [one]);
      const seen: string[][] = [[], []];
      for (const [index, bus] of buses.entries()) {
        await bus.consume([one], async (_one, message) => {
          seen[index]!.push((message.data as { text: string }).text);
        });
      }
      const texts = Array.from({ length: 100 }, (_, index) => `note ${index}`);

      await Promise.all(
        texts.map(async (text, index) => {
          const bus = buses[index % 2]!;
          await bus.settle(await publish(bus, text), 10_000);
        }),
      );

      expect(seen.flat().toSorted()).toEqual(texts.toSorted());
    });

    it('tries again after a failure', async () => {
      const bus = await notes.bus();
      const one = listener('notes.one');
      await register(bus, [one]);
      let attempts = 0;
      await bus.consume([one], async () => {
        attempts += 1;
        if (attempts === 1) throw new Error('not yet');
      });

      await publish(bus, 'hello');

      await until(() => attempts === 2, { timeoutMs: 15_000 });
      await until(async () => (await jobs()).length === 0);
    });

    it('handles the other messages of a batch when one fails', async () => {
      const bus = await notes.bus();
      const one = listener('notes.one');
      await register(bus, [one]);
      const deliveries = await publish(bus, 'good', 'bad', 'better');
      const handled: string[] = [];

      await bus.consume([one], async (_one, message) => {
        const { text } = message.data as { text: string };
        if (text === 'bad') throw new Error('no');
        handled.push(text);
      });
      await bus.settle(deliveries, 10_000);

      expect(handled.toSorted()).toEqual(['better', 'good']);
      expect(await jobs()).toEqual(['notes.one: bad']);
    });
  });
});

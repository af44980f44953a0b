import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Consumer, consumer } from '../../src/events/consumer.js';
import type { PgBossBus } from '../../src/events/pg-boss.bus.js';
import { ownerOf, republishCommand, republishConsumer } from '../../src/events/republish.js';
import { until } from '../../src/testing/until.js';
import { NoteChanged, type NotesDatabase, notesDatabase, Shout } from '../fixtures/notes.js';

const ids = Array.from({ length: 450 }, (_, index) => String(index).padStart(4, '0'));

describe('republishing', () => {
  let notes: NotesDatabase;
  let bus: PgBossBus;
  const pages: number[] = [];
  const heard: string[] = [];
  const overheard: string[] = [];

  beforeAll(async () => {
    notes = await notesDatabase();
    bus = await notes.bus();
    const listener = (name: string, list: string[]) =>
      consumer({ name, message: NoteChanged, handle: async (_tx, { text }) => void list.push(text) });
    const owner = republishConsumer('notes', [
      {
        event: NoteChanged,
        async read(_em, afterId, limit) {
          const page = ids.filter((id) => afterId === null || id > afterId).slice(0, limit);
          pages.push(page.length);
          return page.map((id) => ({ id, data: { text: id } }));
        },
      },
    ]);
    const consumers: Consumer[] = [listener('test.asks', heard), listener('test.others', overheard), owner];
    await notes.transactional(bus, (tx) => bus.register(tx.em, consumers));
    await bus.consume(consumers, (handler, message) =>
      notes.transactional(bus, (tx) => handler.handle(tx, message.data, message)),
    );
  });
  afterAll(() => notes.close());

  const ask = (event: string) =>
    notes.transactional(bus, async (tx) => {
      await tx.publish(republishCommand('notes'), { event, queue: 'test.asks', afterId: null });
      return tx.deliveries;
    });

  it('tells everything page by page to the one who asked', async () => {
    await ask(NoteChanged.name);

    await until(() => heard.length >= ids.length, { timeoutMs: 20_000 });
    expect(heard.toSorted()).toEqual(ids);
    expect(pages).toEqual([200, 200, 50]);
    expect(overheard).toEqual([]);
  });

  it('ignores an event that it does not own', async () => {
    const before = pages.length;

    await bus.settle(await ask('notes.unheard-of'), 10_000);

    expect(pages).toHaveLength(before);
  });

  it('asks the owner, who is in the name', () => {
    expect(ownerOf(Shout)).toBe('notes');
    expect(republishCommand('notes').name).toBe('notes.republish');
  });
});

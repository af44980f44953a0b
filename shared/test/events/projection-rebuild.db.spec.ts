import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { upsertNewer } from '../../src/database/upsert-newer.js';
import { type Consumer, consumer } from '../../src/events/consumer.js';
import { defineEvent } from '../../src/events/message.js';
import type { PgBossBus } from '../../src/events/pg-boss.bus.js';
import { rebuildProjections } from '../../src/events/projection-rebuild.js';
import { handleOrRehearse } from '../../src/events/rehearsal.js';
import { republishConsumer } from '../../src/events/republish.js';
import { createTestDatabase } from '../../src/testing/test-database.js';
import { NoteChanged, NoteProjection, type NotesDatabase, notesDatabase } from '../fixtures/notes.js';

const NotePinned = defineEvent(
  'notes.note-pinned',
  z.object({ noteId: z.string(), text: z.string(), version: z.number() }),
);
const COUNT = 250;
const notesNow = Array.from({ length: COUNT }, (_, index) => {
  const noteId = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  return { id: noteId, data: { noteId, text: `note ${index}`, version: 2 } };
});

const owner = republishConsumer('notes', [
  {
    event: NotePinned,
    read: async (_em, afterId, limit) =>
      notesNow.filter(({ id }) => afterId === null || id > afterId).slice(0, limit),
  },
]);
const projecting = consumer({
  name: 'board.project-note',
  message: NotePinned,
  async handle(tx, note) {
    const isNews = await upsertNewer(tx.em, NoteProjection, { ...note, tags: [] });
    if (isNews) await tx.publish(NoteChanged, { text: note.text });
    return isNews;
  },
});
/** Hears what `projecting` publishes in its turn. */
const hearing = consumer({ name: 'ears.hear-note', message: NoteChanged, handle: async () => {} });
const silent = consumer({ name: 'mute.note', message: NotePinned, handle: async () => {} });
const failing = consumer({
  name: 'broken.note',
  message: NotePinned,
  async handle(_tx, { text }) {
    if (text === 'note 7') throw new Error('not this one');
    return false;
  },
});

describe('rebuilding projections', () => {
  let notes: NotesDatabase;
  let bus: PgBossBus;
  beforeEach(async () => {
    notes = await notesDatabase();
    bus = await notes.bus();
  });
  afterEach(() => notes.close());

  const register = (consumers: readonly Consumer[]) =>
    notes.transactional(bus, (tx) => bus.register(tx.em, consumers));
  const run = async (...consumers: Consumer[]) => {
    await register([...consumers, owner]);
    await bus.consume([...consumers, owner], (handler, message) =>
      handleOrRehearse(message, (work) => notes.transactional(bus, work, message.requestId), handler),
    );
  };
  const rebuild = (options: { check?: boolean; subgraphs?: string[] } = {}) =>
    rebuildProjections({ url: notes.url, subgraphs: [], check: false, stalledAfterMs: 2000, ...options });
  const rows = () => notes.orm.em.fork().find(NoteProjection, {}, { orderBy: { noteId: 'asc' } });
  const lose = async () => {
    const em = notes.orm.em.fork();
    await em.nativeDelete(NoteProjection, { text: { $in: ['note 3', 'note 44', 'note 249'] } });
    await em.nativeUpdate(NoteProjection, { text: 'note 5' }, { text: 'an old note', version: 1 });
  };
  const report = (queue: string, told: number, news: number | null, failed = 0) => ({
    queue,
    told,
    news,
    failed,
  });

  it('counts what was missing or old, and restores it', async () => {
    await run(projecting);
    expect(await rebuild()).toEqual([report('board.project-note', COUNT, COUNT)]);
    const whole = await rows();
    expect(whole).toHaveLength(COUNT);
    await lose();

    expect(await rebuild()).toEqual([report('board.project-note', COUNT, 4)]);

    expect(await rows()).toEqual(whole);
    expect(await rebuild()).toEqual([report('board.project-note', COUNT, 0)]);
  });

  it('only counts when it is a check: no row is written and no message sent', async () => {
    await run(projecting, hearing);
    await rebuild();
    await lose();
    const before = await rows();

    const reports = await rebuild({ check: true });

    expect(reports).toEqual([report('board.project-note', COUNT, 4), report('ears.hear-note', 0, 0)]);
    expect(await rows()).toEqual(before);
    const [heard] = await notes.orm.em
      .fork()
      .execute<{ count: number }[]>(`SELECT count(*)::int FROM jobs.job WHERE name = 'ears.hear-note'`);
    expect(heard).toEqual({ count: COUNT });
  });

  it('does not count what a consumer publishes in its turn', async () => {
    await run(projecting, hearing);

    expect(await rebuild()).toEqual([
      report('board.project-note', COUNT, COUNT),
      report('ears.hear-note', 0, 0),
    ]);
  });

  it('asks for the named subgraphs only, and refuses others', async () => {
    await run(projecting, silent);

    expect(await rebuild({ subgraphs: ['mute'] })).toEqual([report('mute.note', COUNT, null)]);
    expect(await rows()).toEqual([]);
    await expect(rebuild({ subgraphs: ['mute', 'moot'] })).rejects.toThrow(
      'No projections: moot. There are those of: board, mute.',
    );
  });

  it('says what could not be handled', async () => {
    await run(failing);

    expect(await rebuild()).toEqual([report('broken.note', COUNT - 1, 0, 1)]);
  });

  it('gives up when nobody handles anything', async () => {
    await register([projecting, owner]);

    await expect(rebuild()).rejects.toThrow('Nobody handles notes.republish: is the platform running?');
  });

  it('tells when no platform ever ran on the database', async () => {
    const empty = await createTestDatabase();

    const answer = rebuildProjections({ url: empty.url, subgraphs: [], check: true });

    await expect(answer).rejects.toThrow('pg-boss is not installed');
    await empty.drop();
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { notDeleted, restore, softDelete } from '../../src/database/traits/soft-deletable.js';
import { assertVersion } from '../../src/database/traits/versioned.js';
import { violatesUnique } from '../../src/database/unique-violation.js';
import { ConflictError } from '../../src/errors/domain-error.js';
import { NOTE_SLUG, Note, type NotesDatabase, notesDatabase } from '../fixtures/notes.js';

const start = new Date('2026-03-01T12:00:00.000Z');

describe('traits in the database', () => {
  let notes: NotesDatabase;
  let now = start;
  beforeAll(async () => {
    notes = await notesDatabase({ now: () => now });
  });
  afterAll(() => notes.close());

  const save = async (slug: string) => {
    const em = notes.orm.em.fork();
    const note = em.create(Note, { slug, text: 'first' });
    await em.flush();
    return { em, note };
  };

  it('take their times from the given clock, and count versions', async () => {
    now = start;
    const { em, note } = await save('clock');
    expect(note).toMatchObject({ version: 1, createdAt: start, updatedAt: start });

    now = new Date('2026-03-02T12:00:00.000Z');
    note.text = 'second';
    await em.flush();

    const stored = await notes.orm.em.fork().findOneOrFail(Note, { id: note.id });
    expect(stored).toMatchObject({ text: 'second', version: 2, createdAt: start, updatedAt: now });
  });

  it('leave version and time alone when nothing changed', async () => {
    now = start;
    const { em, note } = await save('unchanged');

    now = new Date('2026-03-03T12:00:00.000Z');
    await em.flush();

    expect(await notes.orm.em.fork().findOneOrFail(Note, { id: note.id })).toMatchObject({
      version: 1,
      updatedAt: start,
    });
  });

  it('refuse a version that is not the current one', async () => {
    const { note } = await save('stale');

    expect(() => assertVersion(note, 1)).not.toThrow();
    expect(() => assertVersion(note, undefined)).not.toThrow();
    expect(() => assertVersion(note, 2)).toThrow(new ConflictError(1));
  });

  it('keep the slugs of living rows unique, and release those of deleted ones', async () => {
    const { em, note } = await save('graphs');
    const second = await save('graphs').catch((error: unknown) => error);
    expect(violatesUnique(second, NOTE_SLUG)).toBe(true);
    expect(violatesUnique(second, 'note_pkey')).toBe(false);

    softDelete(note, now);
    await em.flush();
    const heir = await save('graphs');

    const living = await notes.orm.em.fork().find(Note, { slug: 'graphs', ...notDeleted });
    expect(living.map(({ id }) => id)).toEqual([heir.note.id]);
  });

  it('refuse to restore a row whose slug was taken', async () => {
    const { em, note } = await save('trees');
    softDelete(note, now);
    await em.flush();
    await save('trees');

    restore(note);
    const error = await em.flush().catch((reason: unknown) => reason);

    expect(violatesUnique(error, NOTE_SLUG)).toBe(true);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { upsertNewer } from '../../src/database/upsert-newer.js';
import { newId } from '../../src/ids/new-id.js';
import { NoteProjection, type NotesDatabase, notesDatabase } from '../fixtures/notes.js';

describe('upsertNewer', () => {
  let notes: NotesDatabase;
  beforeAll(async () => {
    notes = await notesDatabase();
  });
  afterAll(() => notes.close());

  const write = (noteId: string, version: number, options?: { orSame?: boolean }, text = `v${version}`) =>
    upsertNewer(notes.orm.em.fork(), NoteProjection, { noteId, version, text, tags: [text] }, options);
  const stored = (noteId: string) => notes.orm.em.fork().findOneOrFail(NoteProjection, { noteId });

  it('writes what is new or newer and says so, and leaves the rest', async () => {
    const id = newId();

    expect(await write(id, 2)).toBe(true);
    expect(await write(id, 1)).toBe(false);
    expect(await write(id, 2, {}, 'again')).toBe(false);
    expect(await stored(id)).toMatchObject({ version: 2, text: 'v2', tags: ['v2'] });
    expect(await write(id, 3)).toBe(true);
    expect(await stored(id)).toMatchObject({ version: 3, text: 'v3', tags: ['v3'] });
  });

  it('writes over the same version when asked to', async () => {
    const id = newId();
    await write(id, 2);

    expect(await write(id, 1, { orSame: true })).toBe(false);
    expect(await write(id, 2, { orSame: true }, 'repaired')).toBe(true);
    expect(await stored(id)).toMatchObject({ version: 2, text: 'repaired' });
  });

  it('ends with the newest of simultaneous writes, in any order', async () => {
    const versions = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(versions, async (order) => {
        const id = newId();
        await Promise.all(order.map((version) => write(id, version)));
        expect((await stored(id)).version).toBe(Math.max(...order));
      }),
      { numRuns: 15 },
    );
  });
});

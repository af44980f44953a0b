import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReadConnections } from '../../src/database/read-connections.js';
import { EntityReader } from '../../src/database/entity-reader.js';
import { InProcessPubSub } from '../../src/pubsub/in-process.pubsub.js';
import type { MessageBus } from '../../src/events/message-bus.js';
import { createLogger } from '../../src/logging/logger.js';
import { oneByKey } from '../../src/scope/define-loader.js';
import { RequestScope } from '../../src/scope/request-scope.js';
import { anonymous, type Viewer } from '../../src/scope/viewer.js';
import { Note, NoteChanged, type NotesDatabase, notesDatabase } from '../fixtures/notes.js';

const viewer: Viewer = { userId: 'u', sessionId: 's', username: 'ada', roles: [] };

describe('RequestScope', () => {
  let notes: NotesDatabase;
  let bus: MessageBus;
  let connections: ReadConnections;
  let reader: EntityReader;
  beforeAll(async () => {
    notes = await notesDatabase();
    bus = await notes.bus();
    connections = new ReadConnections({ url: notes.url, name: 'notes reader', size: 2 });
    reader = new EntityReader({ orm: notes.orm, connections });
  });
  afterAll(async () => {
    await connections.close();
    await notes.close();
  });

  const scope = (who: Viewer | null = null) => {
    const clock = { now: () => new Date() };
    const log = createLogger('notes', 'silent');
    const pubsub = new InProcessPubSub();
    const resources = { orm: notes.orm, reader, bus, pubsub, clock, log, settleMs: 0 };
    return new RequestScope(resources, { ...anonymous, viewer: who });
  };
  const aNote = async (slug: string) => {
    const em = notes.orm.em.fork();
    const note = em.create(Note, { slug, text: 'first' });
    await em.flush();
    return note.id;
  };
  const loaded: string[][] = [];
  const notesById = oneByKey<string, Note>(
    'NotesById',
    (ids, { em }) => {
      loaded.push([...ids]);
      return em.find(Note, { id: { $in: [...ids] } });
    },
    ({ id }) => id,
  );

  it('loads what is asked at the same time with one query, and once', async () => {
    const ids = [await aNote('one'), await aNote('two')];
    const request = scope();
    loaded.length = 0;

    const found = await Promise.all([...ids, ids[0]!].map((id) => request.loader(notesById).load(id)));

    expect(found.map((note) => note?.slug)).toEqual(['one', 'two', 'one']);
    expect(loaded).toEqual([ids]);
  });

  it('shares nothing between requests', async () => {
    const id = await aNote('three');
    const [a, b] = [scope(), scope()];

    expect(await a.loader(notesById).load(id)).not.toBe(await b.loader(notesById).load(id));
  });

  it('reads anew after a change of its own', async () => {
    const id = await aNote('four');
    const request = scope();
    await request.loader(notesById).load(id);

    await request.transactional(async (tx) => {
      (await tx.em.findOneOrFail(Note, { id })).text = 'second';
    });

    expect((await request.loader(notesById).load(id))?.text).toBe('second');
    expect((await request.em.findOneOrFail(Note, { id })).text).toBe('second');
  });

  it('keeps nothing of a change that failed', async () => {
    const id = await aNote('five');
    const request = scope();

    const work = request.transactional(async (tx) => {
      (await tx.em.findOneOrFail(Note, { id })).text = 'second';
      await tx.publish(NoteChanged, { text: 'second' });
      throw new Error('no');
    });

    await expect(work).rejects.toThrow('no');
    expect(await request.em.findOneOrFail(Note, { id })).toMatchObject({ text: 'first', version: 1 });
  });

  it('reads a payload after the flush, with the new version', async () => {
    const id = await aNote('six');
    const versions: number[] = [];

    await scope().transactional(async (tx) => {
      const note = await tx.em.findOneOrFail(Note, { id });
      note.text = 'second';
      await tx.publish(NoteChanged, () => {
        versions.push(note.version);
        return { text: note.text };
      });
    });

    expect(versions).toEqual([2]);
  });

  it('knows who asks', () => {
    expect(scope(viewer).requireViewer()).toBe(viewer);
    expect(() => scope().requireViewer()).toThrow(
      expect.objectContaining({ extensions: { code: 'UNAUTHENTICATED' } }),
    );
  });

  it('still works as the shallow copy that Apollo Server makes of a context', async () => {
    const id = await aNote('seven');
    const request = scope(viewer);
    const copy: RequestScope = Object.assign(Object.create(RequestScope.prototype), request);

    expect((await copy.loader(notesById).load(id))?.slug).toBe('seven');
    expect(copy.requireViewer()).toBe(viewer);
  });
});

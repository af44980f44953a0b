import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SchemaFolder } from '../src/schema-folder.js';

const BEFORE = 'type Query {\n  course: String\n  lesson: String\n}\n';
const MORE = 'type Query {\n  course: String\n  lesson: String\n  quiz: String\n}\n';
const LESS = 'type Query {\n  course: String!\n}\n';
const ON = new Date('2027-03-01T23:59:00Z');

describe('SchemaFolder', () => {
  let path: string;
  let folder: SchemaFolder;
  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), 'schema-folder-'));
    folder = new SchemaFolder(path);
    await writeFile(join(path, 'api.graphql'), BEFORE);
    await writeFile(join(path, 'courses.graphql'), 'before\n');
  });
  afterEach(() => rm(path, { recursive: true }));

  const files = (api: string) =>
    new Map([
      ['courses.graphql', 'after'],
      ['api.graphql', api],
    ]);
  const read = (name: string) => readFile(join(path, name), 'utf8');

  describe('writing', () => {
    it('writes what adds to the API', async () => {
      expect(await folder.write(files(MORE))).toEqual([]);

      expect(await read('api.graphql')).toBe(MORE);
      expect(await read('courses.graphql')).toBe('after\n');
      expect(await folder.compare(files(MORE))).toEqual([]);
    });

    it('writes a folder that is empty yet', async () => {
      await rm(join(path, 'api.graphql'));

      expect(await folder.write(files(LESS))).toEqual([]);
      expect(await read('api.graphql')).toBe(LESS);
    });

    it('refuses what breaks clients, names it, and writes nothing', async () => {
      expect(await folder.write(files(LESS))).toEqual(['Query.lesson was removed.']);

      expect(await read('api.graphql')).toBe(BEFORE);
      expect(await read('courses.graphql')).toBe('before\n');
      expect(await readdir(path)).toHaveLength(2);
    });

    it('writes what breaks clients when it is declared, and keeps the reasons', async () => {
      expect(await folder.write(files(LESS), { reason: 'Lessons moved.', on: ON })).toEqual([]);
      await folder.write(files(MORE), {
        reason: 'Courses may be gone.',
        on: new Date('2027-03-02T00:00:00Z'),
      });

      expect(await read('api.graphql')).toBe(MORE);
      expect(await read('BREAKING.md')).toBe(
        [
          '# Changes that broke clients',
          '## 2027-03-01',
          'Lessons moved.',
          '- Query.lesson was removed.',
          '## 2027-03-02',
          'Courses may be gone.',
          '- Query.course changed type from String! to String.\n',
        ].join('\n\n'),
      );
    });

    it('notes nothing when there is nothing to declare', async () => {
      await folder.write(files(MORE), { reason: 'To be sure.', on: ON });

      expect(await readdir(path)).toEqual(['api.graphql', 'courses.graphql']);
    });
  });

  it('compares: files that differ, and what would break clients', async () => {
    expect(await folder.compare(files(LESS))).toEqual([
      'schema/courses.graphql differs from the code',
      'schema/api.graphql differs from the code',
      'breaking: Query.lesson was removed.',
    ]);
    expect(await read('api.graphql')).toBe(BEFORE);
  });
});

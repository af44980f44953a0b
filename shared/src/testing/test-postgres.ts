import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isClaimed } from '../database/launcher/folder-claim.js';
import { launchPostgres } from '../database/launcher/launch-postgres.js';
import { dropTestDatabases } from './test-database.js';

const FOLDER = 'tc-test-';

/** The server behind all tests of one run. */
export interface TestPostgres {
  stop(): Promise<void>;
}

/**
 * Gives the run its server: the one in `TEST_DATABASE_URL`, else an embedded one that is thrown away afterwards. Jest's
 * workers learn of it by the environment that they inherit.
 */
export async function startTestPostgres(): Promise<TestPostgres> {
  process.env['TEST_RUN_ID'] = randomBytes(4).toString('hex');
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { stop: dropTestDatabases };
  await removeAbandoned();
  const dataDir = await mkdtemp(join(tmpdir(), FOLDER));
  const remove = () => rm(dataDir, { recursive: true, force: true });
  try {
    const postgres = await launchPostgres({ dataDir, durable: false, maxConnections: 600 });
    process.env['TEST_DATABASE_URL'] = postgres.url;
    const stop = async () => {
      delete process.env['TEST_DATABASE_URL'];
      await postgres.stop();
      await remove();
    };
    return { stop };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Removes the folders of earlier runs that were killed. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const folder = join(tmpdir(), name);
    if (!name.startsWith(FOLDER) || !existsSync(join(folder, 'owner.json'))) continue;
    if (!(await isClaimed(folder))) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

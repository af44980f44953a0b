import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isClaimed } from './folder-claim.js';

const FILE = 'database-url';

/** Notes in the data folder, for this user alone, where its database is while it runs. */
export async function noteUrl(dataDir: string, url: string): Promise<void> {
  await forgetUrl(dataDir);
  await writeFile(join(dataDir, FILE), url, { mode: 0o600, flag: 'wx' });
}

export async function forgetUrl(dataDir: string): Promise<void> {
  await rm(join(dataDir, FILE), { force: true });
}

/** The URL of the embedded database that a live process runs on the data folder; null when none does. */
export async function runningDatabaseUrl(dataDir: string): Promise<string | null> {
  if (!(await isClaimed(dataDir))) return null;
  return (await readFile(join(dataDir, FILE), 'utf8').catch(() => '')) || null;
}

import { randomBytes } from 'node:crypto';
import {
  chown,
  lstat,
  mkdir,
  open,
  readdir,
  readlink,
  realpath,
  rename,
  rm,
  symlink,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findBinaries } from './binaries.js';
import { openToServer } from './cluster.js';
import { writeMarker } from './cluster-marker.js';
import type { ServerLog } from './server-log.js';
import { serverUser } from './server-user.js';
import { SYSTEM_FOLDER, systemFolder } from './system-folder.js';
import { Supervised } from './watchdog.js';

/** Names the drafts of a cluster; a draft gets its real name only when it is complete. */
const DRAFT = 'postgres.new-';

export interface ClusterToMake {
  readonly dataDir: string;
  readonly durable: boolean;
  readonly log: ServerLog;
  readonly report: (step: string) => void;
}

/** Runs initdb and puts the complete cluster at `<dataDir>/postgres`; answers its path without links. */
export async function makeCluster({ dataDir, durable, log, report }: ClusterToMake): Promise<string> {
  const user = await serverUser(null);
  const binaries = await findBinaries(user, report);
  await removeDrafts(dataDir);
  report('Creating the database');
  const id = randomBytes(6).toString('hex');
  const draft = join(dataDir, `${DRAFT}${id}`);
  if (await openToServer(dataDir, user)) {
    await mkdir(draft, { mode: 0o700 });
  } else {
    // The link comes first: whatever happens from here on, the next start finds and removes what is behind it.
    const elsewhere = join(await systemFolder('clusters'), id);
    await symlink(elsewhere, draft);
    await mkdir(elsewhere, { mode: 0o700 });
  }
  if (user) await chown(draft, user.uid, user.gid);
  const folder = await realpath(draft);
  const initdb = new Supervised({
    command: [binaries.initdb, ...initdbArguments(folder, durable)],
    user,
    output: log.file.fd,
  });
  const code = await initdb.ended;
  if (code !== 0) throw new Error(`initdb failed (${code}): ${await log.tail()}`);
  await writeMarker(folder, dataDir, user);
  await rename(draft, join(dataDir, 'postgres'));
  if (durable) await syncFolder(dataDir);
  return realpath(join(dataDir, 'postgres'));
}

function initdbArguments(folder: string, durable: boolean): string[] {
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const login = ['--username=postgres', '--auth=trust'];
  return ['-D', folder, ...locale, ...login, '--no-instructions', ...(durable ? [] : ['--no-sync'])];
}

async function removeDrafts(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (!name.startsWith(DRAFT)) continue;
    const draft = join(dataDir, name);
    const target = (await lstat(draft)).isSymbolicLink() ? await readlink(draft) : null;
    if (target && dirname(target) === join(SYSTEM_FOLDER, 'clusters')) {
      await rm(target, { recursive: true, force: true, maxRetries: 5 });
    }
    await rm(draft, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Makes the new name survive a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

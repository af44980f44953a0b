import { execFile } from 'node:child_process';
import { chmod, chown, lstat, readdir, realpath, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { hasMarker, otherFolderOf, writeMarker } from './cluster-marker.js';
import { type ServerUser, serverUser, userCan } from './server-user.js';

const run = promisify(execFile);

/** What initdb lays down, and nothing else. */
const MADE_BY_INITDB = new Set(
  `base global pg_commit_ts pg_dynshmem pg_logical pg_multixact pg_notify pg_replslot pg_serial pg_snapshots pg_stat
  pg_stat_tmp pg_subtrans pg_tblspc pg_twophase pg_wal pg_xact PG_VERSION pg_hba.conf pg_ident.conf postgresql.conf
  postgresql.auto.conf postmaster.pid`.split(/\s+/),
);

/** The complete cluster behind `<dataDir>/postgres` as an absolute path without links, or null when there is none yet. */
export async function existingCluster(dataDir: string): Promise<string | null> {
  const path = join(dataDir, 'postgres');
  if (!(await lstat(path).catch(() => null))) return null;
  const cluster = await realpath(path).catch(() => null);
  if (!cluster)
    throw new Error(`${path} links to a database that is gone; bring it back, or remove the link.`);
  await refuseOthers(cluster);
  if (hasMarker(cluster)) {
    const other = await otherFolderOf(cluster, dataDir);
    if (other) throw new Error(`The database behind ${path} belongs to the data folder ${other}.`);
    return cluster;
  }
  await refuseForeign(cluster);
  await rm(cluster, { recursive: true });
  await rm(path, { force: true });
  return null;
}

/** Makes sure that the server's user can work in the cluster, and answers who that is. */
export async function prepareForUser(cluster: string, dataDir: string): Promise<ServerUser> {
  const user = await serverUser(cluster);
  // Root's own: a copy that root made of a data folder.
  if (user && (await stat(cluster)).uid === 0) await run('chown', ['-R', `${user.uid}:${user.gid}`, cluster]);
  await chmod(cluster, 0o700);
  await openToServer(dirname(cluster), user);
  if (!(await userCan(user, 'cd "$1"', cluster))) {
    throw new Error(`The database in ${cluster} is out of reach for uid ${user?.uid}, which has to run it.`);
  }
  await writeMarker(cluster, dataDir, user);
  return user;
}

/**
 * Whether `user` can pass through the folder. A folder shut to everyone but its owner is opened for that one user to
 * pass through; folders above it stay as they are.
 */
export async function openToServer(folder: string, user: ServerUser): Promise<boolean> {
  if (!user || (await userCan(user, 'cd "$1"', folder))) return true;
  const { mode, uid } = await stat(folder);
  if ((mode & 0o077) !== 0 || !(await userCan(user, 'cd "$1"', dirname(folder)))) return false;
  await chown(folder, uid, user.gid);
  await chmod(folder, (mode & 0o700) | 0o010);
  return true;
}

async function refuseOthers(cluster: string): Promise<void> {
  const { uid } = await stat(cluster);
  if ([0, uid].includes(process.getuid?.() ?? uid)) return;
  throw new Error(`The database in ${cluster} belongs to uid ${uid}; start as that user or as root.`);
}

/** Deletes nothing that might be anybody's data: only what an initdb left that never came to run a server. */
async function refuseForeign(folder: string): Promise<void> {
  const foreign = (await readdir(folder)).find((entry) => !MADE_BY_INITDB.has(entry));
  if (!foreign) return;
  throw new Error(
    `${folder} was not made by Training Center (it holds ${foreign}); move it away or choose another DATA_DIR.`,
  );
}

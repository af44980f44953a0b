import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServerUser, userCan } from './server-user.js';

/** 104 bytes is all that macOS takes for a socket's path; Linux takes 108. */
const LONGEST_PATH = 103;

/**
 * A fresh folder for the server's socket, closed to other users: it is the lock on the database, which trusts whoever
 * gets in.
 */
export async function makeSocketFolder(user: ServerUser): Promise<string> {
  const folder = await mkdtemp(join(await socketParent(user), 'tc-'));
  try {
    await chmod(folder, 0o700);
    if (user) await chown(folder, user.uid, user.gid);
    return folder;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The URL of a database behind the socket, readable by `pg`, libpq and `parseDatabaseUrl`. */
export function socketUrl(folder: string, user: string, database: string): string {
  return `postgresql://${user}@${encodeURIComponent(folder)}:5432/${database}`;
}

async function socketParent(user: ServerUser): Promise<string> {
  const preferred = tmpdir();
  const longest = Buffer.byteLength(join(preferred, 'tc-XXXXXX', '.s.PGSQL.5432.lock'));
  // PostgreSQL reads a list of folders in its own quoting, so a path with unusual characters is not for it.
  const isPlain = /^[\w/.+-]+$/.test(preferred) && longest <= LONGEST_PATH;
  return isPlain && (await userCan(user, 'cd "$1"', preferred)) ? preferred : '/tmp';
}

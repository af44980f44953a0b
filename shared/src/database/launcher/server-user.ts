import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The account PostgreSQL runs under; null is our own, which serves whenever we are not root. */
export type ServerUser = { readonly uid: number; readonly gid: number } | null;

/**
 * PostgreSQL refuses to run as root. Root therefore hands it to the owner of an existing cluster, else to the user
 * `postgres`, else to `nobody`.
 */
export async function serverUser(cluster: string | null): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return null;
  const owner = cluster ? await stat(cluster) : null;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const user = (await lookUp('postgres')) ?? (await lookUp('nobody'));
  if (!user)
    throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody to run it.');
  return user;
}

/** Whether a shell running as `user` finds `test` true; the kernel decides, so ACLs and mounts count too. */
export async function userCan(user: ServerUser, test: string, ...args: string[]): Promise<boolean> {
  try {
    await run('/bin/sh', ['-c', test, 'sh', ...args], { cwd: '/', ...user });
    return true;
  } catch {
    return false;
  }
}

async function lookUp(name: string): Promise<ServerUser> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

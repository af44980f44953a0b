import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startOf } from './process-table.js';

const CLAIM = 'owner.json';

interface Owner {
  readonly pid: number;
  readonly start: string;
}

/** Our sole right to a data folder, on disk as `owner.json`. */
export interface FolderClaim {
  release(): Promise<void>;
}

/**
 * Takes the data folder for this process. A claim whose process has died counts for nothing.
 * @throws when another process, or this one, holds it already.
 */
export async function claimFolder(folder: string): Promise<FolderClaim> {
  const path = join(folder, CLAIM);
  const start = await startOf(process.pid);
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, JSON.stringify({ pid: process.pid, start }), { mode: 0o644 });
  try {
    if (!(await putFirst(draft, path))) await succeed(draft, path, folder);
  } finally {
    await rm(draft, { force: true });
  }
  return { release: () => rm(path, { force: true }) };
}

/** Whether a live process holds the data folder. */
export async function isClaimed(folder: string): Promise<boolean> {
  return (await livingOwner(join(folder, CLAIM))) !== null;
}

/** Replaces a dead owner. Only the holder of `….succession` may, so that two heirs do not evict each other. */
async function succeed(draft: string, path: string, folder: string): Promise<void> {
  await refuseWhileAlive(path, folder);
  const succession = `${path}.succession`;
  if (!(await putFirst(draft, succession))) {
    await refuseWhileAlive(succession, folder);
    await rm(succession, { force: true });
    if (!(await putFirst(draft, succession))) throw inUse(folder, 'another that is starting');
  }
  try {
    await refuseWhileAlive(path, folder);
    // Linked anew: the draft and the succession are one file, and rename() of a file onto itself does nothing.
    const heir = `${draft}.heir`;
    await link(draft, heir);
    await rename(heir, path);
  } finally {
    await rm(succession, { force: true });
  }
}

async function refuseWhileAlive(path: string, folder: string): Promise<void> {
  const pid = await livingOwner(path);
  if (pid !== null) throw inUse(folder, String(pid));
}

async function livingOwner(path: string): Promise<number | null> {
  const owner = await readOwner(path);
  return owner && (await startOf(owner.pid)) === owner.start ? owner.pid : null;
}

/** A live process holds the data folder. */
export class FolderInUse extends Error {}

function inUse(folder: string, process: string): FolderInUse {
  return new FolderInUse(`The data folder ${folder} is already in use by process ${process}.`);
}

/** Links the complete file into its place, so that nobody ever reads half of it. */
async function putFirst(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function readOwner(path: string): Promise<Owner | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  try {
    const owner = JSON.parse(text) as Partial<Owner>;
    return Number.isInteger(owner.pid) && typeof owner.start === 'string' ? (owner as Owner) : null;
  } catch {
    return null;
  }
}

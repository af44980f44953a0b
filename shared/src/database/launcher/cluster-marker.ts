import { existsSync } from 'node:fs';
import { open, readFile, realpath, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerUser } from './server-user.js';

const MARKER = 'training-center.json';

/** Whether the cluster is ours and complete: the marker is the last thing that its making writes. */
export function hasMarker(cluster: string): boolean {
  return existsSync(join(cluster, MARKER));
}

/** Writes down that the cluster is complete, and which data folder it serves. */
export async function writeMarker(cluster: string, dataDir: string, user: ServerUser): Promise<void> {
  if ((await markedFor(cluster)) === dataDir) return;
  const draft = join(cluster, `${MARKER}.new`);
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify({ dataDir })}\n`);
    if (user) await file.chown(user.uid, user.gid);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, join(cluster, MARKER));
}

/**
 * Another data folder that still links to this cluster, if any: a copied data folder brings the link along, and two
 * servers on one cluster would be the end of it.
 */
export async function otherFolderOf(cluster: string, dataDir: string): Promise<string | null> {
  const other = await markedFor(cluster);
  if (other === null || other === dataDir) return null;
  const theirs = await realpath(join(other, 'postgres')).catch(() => null);
  return theirs === cluster ? other : null;
}

async function markedFor(cluster: string): Promise<string | null> {
  const text = await readFile(join(cluster, MARKER), 'utf8').catch(() => '{}');
  return (JSON.parse(text) as { dataDir?: string }).dataDir ?? null;
}

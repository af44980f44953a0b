import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { servesFolder, startOf } from './process-table.js';

const LOOK_EVERY_MS = 10;
/** What is done to a server that a killed process left behind, and how long it may take to heed it. */
const STEPS = [
  // Its supervisor has asked it to stop already.
  { signal: null, waitMs: 500 },
  { signal: 'SIGINT', waitMs: 15_000 },
  { signal: 'SIGQUIT', waitMs: 10_000 },
] as const;

/**
 * Sees to it that no server of an earlier start still runs on the cluster. Only a process that is PostgreSQL on this
 * very folder is ever signalled; a pid file that names any other process is out of date and is removed.
 */
export async function reapOrphan(cluster: string): Promise<void> {
  const pid = await pidInFile(cluster);
  if (pid === null) return;
  for (const { signal, waitMs } of STEPS) {
    if (!(await servesFolder(pid, cluster))) break;
    if (signal) process.kill(pid, signal);
    await untilGone(pid, cluster, waitMs);
  }
  if (await servesFolder(pid, cluster)) {
    throw new Error(`A PostgreSQL server (process ${pid}) still runs on ${cluster} and does not stop.`);
  }
  // PostgreSQL itself would take any live process of that number for a server and refuse to start.
  if (await startOf(pid)) await rm(join(cluster, 'postmaster.pid'), { force: true });
}

async function untilGone(pid: number, cluster: string, waitMs: number): Promise<void> {
  const end = Date.now() + waitMs;
  while (Date.now() < end && (await servesFolder(pid, cluster))) await pause(LOOK_EVERY_MS);
}

async function pidInFile(cluster: string): Promise<number | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return pid > 0 ? pid : null;
}

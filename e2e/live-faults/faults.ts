import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';
import {
  type PlatformProcess,
  type Shape,
  startProcess,
  type TestPlatform,
} from '../src/platform-process.js';

/** Cuts every connection on which processes hear of each other's changes. */
export async function cutListening(database: pg.Client): Promise<number> {
  const { rowCount } = await database.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name = 'training-center live' AND datname = current_database()`,
  );
  return rowCount ?? 0;
}

/** `kill -9` of a process that holds messaging, each time another one, and its return. */
export async function killMessaging(
  shape: Shape,
  platform: TestPlatform,
  copies: PlatformProcess[],
  round: number,
): Promise<void> {
  if (shape === 'a process each') {
    // The platform starts it again by itself.
    process.kill(oldestChildOf(copies[0]!.pid, 'subgraphs/messaging/dist/main.js'), 'SIGKILL');
    return;
  }
  const index = round % copies.length;
  const copy = copies[index]!;
  await copy.kill('SIGKILL');
  copies[index] = await startProcess(shape, {
    DATABASE_URL: platform.databaseUrl,
    DATA_DIR: copy.dataDir,
    PORT: new URL(copy.url).port,
  });
}

function oldestChildOf(parent: number, script: string): number {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const children = pids.filter((pid) => {
    try {
      const isChild = readFileSync(`/proc/${pid}/status`, 'utf8').includes(`PPid:\t${parent}\n`);
      return isChild && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(script);
    } catch {
      // It ended while we looked.
      return false;
    }
  });
  if (children.length === 0) throw new Error(`The process ${parent} has no child that runs ${script}.`);
  return Math.min(...children.map(Number));
}

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

/** `kill -9` of the process that holds messaging in this copy of the platform, and its return. */
export async function killMessaging(
  shape: Shape,
  platform: TestPlatform,
  copy: PlatformProcess,
): Promise<PlatformProcess> {
  if (shape === 'a process each') {
    // The platform starts it again by itself.
    process.kill(childOf(copy.pid, 'subgraphs/messaging/dist/main.js'), 'SIGKILL');
    return copy;
  }
  await copy.kill('SIGKILL');
  return startProcess(shape, {
    DATABASE_URL: platform.databaseUrl,
    DATA_DIR: copy.dataDir,
    PORT: new URL(copy.url).port,
  });
}

function childOf(parent: number, script: string): number {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const isChild = readFileSync(`/proc/${pid}/status`, 'utf8').includes(`PPid:\t${parent}\n`);
      if (isChild && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(script)) return Number(pid);
    } catch {
      // It ended while we looked.
    }
  }
  throw new Error(`The process ${parent} has no child that runs ${script}.`);
}

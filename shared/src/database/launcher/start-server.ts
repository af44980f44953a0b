import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import type { ServerLog } from './server-log.js';
import { serverSettings } from './server-settings.js';
import type { ServerUser } from './server-user.js';
import { makeSocketFolder } from './socket-folder.js';
import { Supervised } from './watchdog.js';

const LOOK_EVERY_MS = 5;
/** Long, since a server that was killed first replays its log. */
const READY_WITHIN_MS = 120_000;
const RETRY_WITHIN_MS = 10_000;
/** Sessions of a server that was killed may outlive it for a moment, and keep the cluster. */
const STILL_HELD = 'pre-existing shared memory block';

export interface ServerToStart {
  readonly cluster: string;
  readonly binaries: Binaries;
  readonly user: ServerUser;
  readonly log: ServerLog;
  readonly maxConnections: number;
  readonly durable: boolean;
}

export interface RunningServer {
  readonly pid: number;
  readonly socketFolder: string;
  readonly supervised: Supervised;
}

/** Starts PostgreSQL on the cluster and waits until it takes connections. */
export async function startServer(server: ServerToStart): Promise<RunningServer> {
  const retryUntil = Date.now() + RETRY_WITHIN_MS;
  for (;;) {
    const socketFolder = await makeSocketFolder(server.user);
    const supervised = spawnServer(server, socketFolder);
    const pid = await readyPid(server.cluster, socketFolder, supervised);
    if (pid !== null) return { pid, socketFolder, supervised };
    const code = supervised.exitCode;
    await supervised.end();
    await rm(socketFolder, { recursive: true, force: true });
    const said = await server.log.tail();
    if (!said.includes(STILL_HELD) || Date.now() > retryUntil) {
      throw new Error(
        `PostgreSQL did not start (${code ?? 'not ready in time'}): ${said} – see ${server.log.path}`,
      );
    }
    await pause(20);
  }
}

function spawnServer(server: ServerToStart, socketFolder: string): Supervised {
  const { binaries, cluster, user, log, maxConnections, durable } = server;
  const settings = serverSettings({ maxConnections, durable, socketFolder });
  const command = [binaries.postgres, '-D', cluster, ...settings];
  return new Supervised({ command, user, output: log.file.fd, leftovers: socketFolder });
}

/** The server's own pid once it is ready; null when it has ended, or is not ready for too long. */
async function readyPid(
  cluster: string,
  socketFolder: string,
  supervised: Supervised,
): Promise<number | null> {
  const end = Date.now() + READY_WITHIN_MS;
  while (supervised.exitCode === null && Date.now() < end) {
    const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    // The socket folder is new with every start, so a file that names it is not a leftover of an earlier server.
    if (lines[4] === socketFolder && lines[7]?.trim() === 'ready') return Number(lines[0]);
    await pause(LOOK_EVERY_MS);
  }
  return null;
}

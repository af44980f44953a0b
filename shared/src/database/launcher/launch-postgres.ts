import { mkdir, realpath, rm } from 'node:fs/promises';
import pg from 'pg';
import { findBinaries } from './binaries.js';
import { existingCluster, prepareForUser } from './cluster.js';
import { claimFolder } from './folder-claim.js';
import { makeCluster } from './make-cluster.js';
import { reapOrphan } from './orphan.js';
import { forgetUrl, noteUrl } from './running-database.js';
import { ServerLog } from './server-log.js';
import { socketUrl } from './socket-folder.js';
import { type RunningServer, startServer } from './start-server.js';

const USER = 'postgres';
const DATABASE = 'training_center';

export interface LaunchOptions {
  /** Folder for the cluster, its log and its owner's mark; made when missing. */
  readonly dataDir: string;
  /** Called with one line for each step that may take a while. */
  readonly onProgress?: (step: string) => void;
  /** 150 unless given. */
  readonly maxConnections?: number;
  /** False gives up safety against a power cut, and only that, for speed: for tests. */
  readonly durable?: boolean;
}

export interface LaunchedPostgres {
  /** `postgresql://…` of the database `training_center`, over a Unix socket that only this user and root can reach. */
  readonly url: string;
  /** Process id of the server. */
  readonly pid: number;
  /** Stops the server, breaking connections that are still open, and gives the data folder free. May be called again. */
  stop(): Promise<void>;
}

/**
 * Runs PostgreSQL from the npm package on a data folder of our own, making the database at the first start. The server
 * ends when this process does, even by `kill -9`; a server left over from an earlier start is ended first.
 * @throws when a live process uses the folder already, when the folder holds a database that is not ours, or when
 * PostgreSQL does not start; nothing keeps running then.
 */
export async function launchPostgres(options: LaunchOptions): Promise<LaunchedPostgres> {
  await mkdir(options.dataDir, { recursive: true });
  const dataDir = await realpath(options.dataDir);
  const claim = await claimFolder(dataDir);
  try {
    const server = await start(dataDir, options);
    const url = socketUrl(server.socketFolder, USER, DATABASE);
    let stopped: Promise<void> | null = null;
    const stop = () =>
      (stopped ??= stopServer(server)
        .then(() => forgetUrl(dataDir))
        .then(claim.release));
    try {
      await ensureDatabase(socketUrl(server.socketFolder, USER, 'postgres'));
      await noteUrl(dataDir, url);
    } catch (error) {
      await stop();
      throw error;
    }
    return { url, pid: server.pid, stop };
  } catch (error) {
    await claim.release();
    throw error;
  }
}

async function start(dataDir: string, options: LaunchOptions): Promise<RunningServer> {
  const { durable = true, maxConnections = 150, onProgress: report = () => undefined } = options;
  const existing = await existingCluster(dataDir);
  const log = await ServerLog.open(dataDir);
  try {
    const cluster = existing ?? (await makeCluster({ dataDir, durable, log, report }));
    const user = await prepareForUser(cluster, dataDir);
    const binaries = await findBinaries(user, report);
    await reapOrphan(cluster);
    report('Starting PostgreSQL');
    const server = await startServer({ cluster, binaries, user, log, maxConnections, durable });
    server.supervised.unref();
    return server;
  } finally {
    await log.close();
  }
}

async function stopServer({ supervised, socketFolder }: RunningServer): Promise<void> {
  await supervised.end();
  await rm(socketFolder, { recursive: true, force: true });
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

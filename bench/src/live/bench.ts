import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchPostgres } from '@training-center/shared/database/launcher/launch-postgres';
import { operations } from '@training-center/shared/testing/operations';
import pg from 'pg';
import { launch, type Server } from '../learning-path/server-process.js';
import { ask } from './api.js';
import { build, type House, personOf, roomOf } from './house.js';
import { type LiveMeasurement, measureLive, type Served } from './measure.js';
import { Sockets } from './sockets.js';

const ROOT = join(import.meta.dirname, '../../..');
const [PORT, SENDING_PORT, BARE_PORT] = [4720, 4722, 4721];
const SOCKETS = 2000;
/** All sockets come from this machine. */
const CAPS = { SOCKETS_PER_ADDRESS: '10000' };
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } userErrors { code message } } }`;

const tell = (text: string): void => void process.stderr.write(`${text}\n`);

/** 2,000 sockets on one chat and on 200, beside a server that only broadcasts the same bytes. */
export async function live(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tc-bench-'));
  const postgres = await launchPostgres({ dataDir, durable: false });
  const servers: Server[] = [];
  const clients = await Sockets.start();
  const database = new pg.Client({ connectionString: postgres.url });
  try {
    await database.connect();
    const env = { DATABASE_URL: postgres.url, DATA_DIR: dataDir, SEED: 'no', LOG_LEVEL: 'error', ...CAPS };
    const start = async (port: number) => {
      const server = await launch(join(ROOT, 'platform/dist/main.js'), { ...env, PORT: String(port) }, []);
      servers.push(server);
      return server;
    };
    const platform = await start(PORT);
    await start(SENDING_PORT);
    const bare = await launch(join(ROOT, 'bench/dist/live/bare-server.js'), {}, [String(BARE_PORT)]);
    servers.push(bare);
    tell('building the house');
    const house = await build(`http://127.0.0.1:${PORT}`);
    const ours = platformServer(platform.pid, house);
    const rows: Row[] = [];
    for (const scene of scenes(house)) {
      const fetchesSince = await fetchCounter(database);
      const measured = await measureLive(ours, clients, scene);
      const fetches = await fetchesSince();
      const floor = await measureLive(bareServer(bare.pid, measured.sample), clients, scene);
      rows.push({ name: scene.name, events: measured.events, fetches, measured, floor });
      tell(`measured: ${scene.name}`);
    }
    report(rows);
  } finally {
    clients.stop();
    await database.end();
    await Promise.all(servers.map((server) => server.stop()));
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

interface Scene {
  readonly name: string;
  readonly query: string;
  readonly sockets: readonly { readonly token: string; readonly groupId: string }[];
  readonly rooms: readonly string[];
  readonly messages: number;
}

function scenes({ people, courseRoom, rooms }: House): Scene[] {
  const query = operations.get('ChatEvents')!;
  const numbers = Array.from({ length: SOCKETS }, (_none, index) => index);
  const into = (groupOf: (socket: number) => string) =>
    numbers.map((socket) => ({ token: people[personOf(socket)]!.token, groupId: groupOf(socket) }));
  return [
    { name: 'one chat', query, sockets: into(() => courseRoom), rooms: [courseRoom], messages: 100 },
    { name: '200 chats', query, sockets: into((socket) => rooms[roomOf(socket)]!), rooms, messages: 2000 },
  ];
}

/** Messages come in by another process on the same database: what it costs to store one is many times what it costs to deliver it. */
function platformServer(pid: number, { sender }: House): Served {
  const url = `http://127.0.0.1:${PORT}`;
  const sendingUrl = `http://127.0.0.1:${SENDING_PORT}`;
  let sent = 0;
  const say = async (groupId: string, body: string) => {
    await ask(sendingUrl, sender.token, SEND, { input: { groupId, clientId: `live-${(sent += 1)}`, body } });
  };
  return { pid, url, say };
}

/** Broadcasts what the platform sent, with a new instant in it. */
function bareServer(pid: number, sample: string): Served {
  const url = `http://127.0.0.1:${BARE_PORT}`;
  const say = async (groupId: string, instant: string) => {
    await fetch(`${url}/${groupId}`, { method: 'POST', body: sample.replace(/@\d+@/, instant) });
  };
  return { pid, url, say };
}

/** How often accounts were read since: the name of an event's sender is a fetch of its own. */
async function fetchCounter(database: pg.Client): Promise<() => Promise<number>> {
  const read = async () => {
    await database.query('SELECT pg_stat_clear_snapshot()');
    const { rows } = await database.query<{ reads: string }>(
      `SELECT seq_scan + idx_scan AS reads FROM pg_stat_user_tables WHERE schemaname = 'accounts' AND relname = 'account'`,
    );
    return Number(rows[0]!.reads);
  };
  const before = await read();
  return async () => (await read()) - before;
}

interface Row {
  readonly name: string;
  readonly events: number;
  readonly fetches: number;
  readonly measured: LiveMeasurement;
  readonly floor: LiveMeasurement;
}

function report(rows: readonly Row[]): void {
  const date = new Date().toISOString().slice(0, 10);
  console.log(
    `${date}, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, clients on the same machine; ${SOCKETS} sockets.\n`,
  );
  console.log(
    '| stream | served by | CPU per delivery µs | p50 ms | p99 ms | KB per socket | fetches of senders per event | ratio of CPU |',
  );
  console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const { name, events, fetches, measured, floor } of rows) {
    const cells = ({ cpuMicrosecondsPerDelivery, p50, p99, kilobytesPerSocket }: LiveMeasurement) =>
      `${cpuMicrosecondsPerDelivery.toFixed(1)} | ${p50} | ${p99} | ${kilobytesPerSocket.toFixed(1)}`;
    const ratio = measured.cpuMicrosecondsPerDelivery / floor.cpuMicrosecondsPerDelivery;
    console.log(`| ${name} | bare broadcast | ${cells(floor)} | – | 1.00 |`);
    console.log(
      `| ${name} | one process | ${cells(measured)} | ${(fetches / events).toFixed(2)} | ${ratio.toFixed(2)} |`,
    );
  }
}

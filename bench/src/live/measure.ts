import { setTimeout as delay } from 'node:timers/promises';
import { cpuSeconds, residentKilobytes } from './process-usage.js';
import type { Received, Sockets, SocketWish } from './sockets.js';

const PATIENCE_MS = 60_000;
/** So slowly that no message waits for the one before it. */
const BETWEEN_MS = 100;

export interface Served {
  readonly pid: number;
  readonly url: string;
  /** Sends one message into a room, with the instant in it. */
  readonly say: (groupId: string, text: string) => Promise<void>;
}

export interface LiveMeasurement extends Received {
  readonly cpuMicrosecondsPerDelivery: number;
  readonly kilobytesPerSocket: number;
  /** Messages sent while the sockets were open. */
  readonly events: number;
}

export interface LiveLoad {
  readonly query: string;
  readonly sockets: readonly SocketWish[];
  /** Where the messages go, in turn. */
  readonly rooms: readonly string[];
  readonly messages: number;
}

const IDLE_MS = 5000;

/**
 * Opens the sockets, sends, and counts what arrives. Left out is the processor time that sending costs while nobody listens,
 * and what the server does by itself: its own timers, and pings to the sockets.
 */
export async function measureLive(
  server: Served,
  clients: Sockets,
  load: LiveLoad,
): Promise<LiveMeasurement> {
  const { query, sockets, rooms, messages } = load;
  const perMessage = sockets.length / rooms.length;
  const said = { count: 0 };
  const say = (room: string) => {
    said.count += 1;
    return server.say(room, `@${Date.now()}@`);
  };
  const sendAll = async (times: number) => {
    for (let number = 0; number < times; number += 1) {
      await say(rooms[number % rooms.length]!);
      await delay(BETWEEN_MS / rooms.length ** 0.5);
    }
  };
  await sendAll(20);
  const sending = await beyondIdle(server.pid, () => sendAll(messages));
  said.count = 0;
  const before = residentKilobytes(server.pid);
  await clients.open(`${server.url.replace(/^http/, 'ws')}/graphql`, query, sockets);
  await allListen(clients, () => Promise.all(rooms.map(say)), sockets.length);
  const after = residentKilobytes(server.pid);
  let received: Received | undefined;
  const together = await beyondIdle(server.pid, async () => {
    await sendAll(messages);
    received = await arrived(clients, messages * perMessage);
  });
  await clients.closeAll();
  return {
    ...received!,
    cpuMicrosecondsPerDelivery: ((together - sending) * 1e6) / (messages * perMessage),
    kilobytesPerSocket: (after - before) / sockets.length,
    events: said.count,
  };
}

/** Seconds of processor time that the work costs beyond what the server uses meanwhile anyway. */
async function beyondIdle(pid: number, work: () => Promise<unknown>): Promise<number> {
  const idle = (await cpuOf(pid, () => delay(IDLE_MS))) / IDLE_MS;
  const begun = performance.now();
  const busy = await cpuOf(pid, work);
  return busy - idle * (performance.now() - begun);
}

async function cpuOf(pid: number, work: () => Promise<unknown>): Promise<number> {
  const before = cpuSeconds(pid);
  await work();
  return cpuSeconds(pid) - before;
}

/** Subscribing is not acknowledged by the protocol: a message that reaches everybody tells. */
async function allListen(clients: Sockets, say: () => Promise<unknown>, count: number): Promise<void> {
  const limit = performance.now() + PATIENCE_MS;
  while (performance.now() < limit) {
    await clients.report();
    await say();
    await delay(1500);
    if ((await clients.report()).deliveries === count) return;
  }
  throw new Error(`Not all of ${count} sockets listen.`);
}

async function arrived(clients: Sockets, count: number): Promise<Received> {
  const parts: Received[] = [];
  const limit = performance.now() + PATIENCE_MS;
  for (;;) {
    await delay(500);
    parts.push(await clients.report());
    const deliveries = parts.reduce((sum, part) => sum + part.deliveries, 0);
    if (deliveries < count && performance.now() < limit) continue;
    const faults = parts.reduce((sum, part) => sum + part.faults, 0);
    const [first] = parts as [Received];
    return { ...first, deliveries, faults, p99: Math.max(...parts.map(({ p99 }) => p99)) };
  }
}

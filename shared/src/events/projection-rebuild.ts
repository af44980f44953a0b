import { setTimeout as delay } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import { newId } from '../ids/new-id.js';
import { systemClock } from '../time/clock.js';
import type { Message } from './message.js';
import { DEAD_LETTERS, SCHEMA } from './pg-boss.bus.js';
import { republishCommand } from './republish.js';

/** Not what a consumer publishes in its turn. */
const TOLD = `state = 'completed' AND data ? 'rehearsal'`;
const LOOK_EVERY_MS = 250;
/** Longer than a message stays with a process that was killed. */
const STALLED_AFTER_MS = 90_000;

export interface RebuildOptions {
  readonly url: string;
  /** Whose projections; everybody's when empty. */
  readonly subgraphs: readonly string[];
  /** Count only, and leave every projection as it is. */
  readonly check: boolean;
  readonly stalledAfterMs?: number;
}

/** What became of the messages that one consumer, or one owner who was asked for them, has got. */
export interface QueueReport {
  readonly queue: string;
  readonly told: number;
  /** How many told something that the projection lacked; null when the consumer does not say. */
  readonly news: number | null;
  /** Failed so far; what may still succeed is tried again. */
  readonly failed: number;
}

interface Subscription {
  readonly event: string;
  readonly name: string;
}

interface Count {
  readonly name: string;
  readonly open: number;
  readonly failed: number;
  readonly done: number;
  readonly told: number;
  readonly news: number;
  readonly silent: number;
}

/**
 * Asks the owners to tell the projections of a running platform everything again, waits until they have, and counts what
 * was missing or old. A change whose own event is still on its way counts as well.
 * @throws when a subgraph is unknown, no platform ever ran on the database, or for a while nobody handles the messages.
 */
export async function rebuildProjections(options: RebuildOptions): Promise<QueueReport[]> {
  const boss = new PgBoss({
    connectionString: options.url,
    schema: SCHEMA,
    max: 1,
    migrate: false,
    supervise: false,
    schedule: false,
    application_name: 'training-center projections',
  });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    const subscriptions = await subscriptionsOf(boss, options.subgraphs);
    const requestId = await ask(boss, subscriptions, options.check);
    const counts = await drained(boss, requestId, options.stalledAfterMs ?? STALLED_AFTER_MS);
    return reports(subscriptions, counts);
  } finally {
    await boss.stop({ graceful: false });
  }
}

async function subscriptionsOf(boss: PgBoss, subgraphs: readonly string[]): Promise<Subscription[]> {
  const { rows } = await boss
    .getDb()
    .executeSql(`SELECT event, name FROM ${SCHEMA}.subscription ORDER BY name`);
  const all = rows as Subscription[];
  const known = new Set(all.map(({ name }) => prefixOf(name)));
  const unknown = subgraphs.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new Error(`No projections: ${unknown.join(', ')}. There are those of: ${[...known].join(', ')}.`);
  return subgraphs.length === 0 ? all : all.filter(({ name }) => subgraphs.includes(prefixOf(name)));
}

async function ask(
  boss: PgBoss,
  subscriptions: readonly Subscription[],
  rehearsal: boolean,
): Promise<string> {
  const requestId = newId();
  for (const { event, name } of subscriptions) {
    const message: Message<unknown> = {
      id: newId(),
      occurredAt: systemClock.now().toISOString(),
      requestId,
      data: { event, queue: name, afterId: null, rehearsal },
    };
    await boss.send(republishCommand(prefixOf(event)).name, message);
  }
  return requestId;
}

/** Everything that follows from one request carries its id: pages that ask for the next, and the messages. */
async function drained(boss: PgBoss, requestId: string, stalledAfterMs: number): Promise<Count[]> {
  let seen = '';
  let lastChange = performance.now();
  for (;;) {
    const counts = await countsOf(boss, requestId);
    const open = counts.filter((count) => count.open > 0);
    if (open.length === 0) return counts;
    if (JSON.stringify(counts) !== seen) lastChange = performance.now();
    seen = JSON.stringify(counts);
    if (performance.now() - lastChange > stalledAfterMs) {
      if (counts.some(({ done }) => done > 0)) return counts;
      throw new Error(`Nobody handles ${open.map(({ name }) => name).join(', ')}: is the platform running?`);
    }
    await delay(LOOK_EVERY_MS);
  }
}

async function countsOf(boss: PgBoss, requestId: string): Promise<Count[]> {
  const { rows } = await boss.getDb().executeSql(
    `SELECT name, count(*) FILTER (WHERE state IN ('created', 'active', 'retry'))::int AS open,
       count(*) FILTER (WHERE state IN ('failed', 'cancelled'))::int AS failed,
       count(*) FILTER (WHERE state = 'completed')::int AS done,
       count(*) FILTER (WHERE ${TOLD})::int AS told,
       count(*) FILTER (WHERE ${TOLD} AND output->>'isNews' = 'true')::int AS news,
       count(*) FILTER (WHERE ${TOLD} AND output->>'isNews' IS NULL)::int AS silent
     FROM ${SCHEMA}.job WHERE data->>'requestId' = $1 AND name <> $2 GROUP BY name ORDER BY name`,
    [requestId, DEAD_LETTERS],
  );
  return rows as Count[];
}

/** One for each consumer, even when it was told nothing, and for each owner who failed to answer. */
function reports(subscriptions: readonly Subscription[], counts: readonly Count[]): QueueReport[] {
  const countOf = new Map(counts.map((count) => [count.name, count]));
  const consumers = subscriptions.map(({ name }) => {
    const { told = 0, news = 0, silent = 0, failed = 0, open = 0 } = countOf.get(name) ?? {};
    return { queue: name, told, news: silent > 0 ? null : news, failed: failed + open };
  });
  const owners = new Set(subscriptions.map(({ event }) => republishCommand(prefixOf(event)).name));
  const broken = counts
    .map(({ name, failed, open }) => ({ queue: name, told: 0, news: 0, failed: failed + open }))
    .filter(({ queue, failed }) => owners.has(queue) && failed > 0);
  return [...consumers, ...broken];
}

/** Names of events, commands and consumers begin with their subgraph's. */
function prefixOf(name: string): string {
  return name.slice(0, name.indexOf('.'));
}

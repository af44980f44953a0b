import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { parseDatabaseUrl } from '../database/connection.js';
import type { Logger } from '../logging/logger.js';
import type { PubSub, TopicListener, TopicSubscription } from './pubsub.js';
import { TopicListeners } from './topic-listeners.js';

const CHANNEL = 'live';
/** PostgreSQL takes 7999 bytes of text in one NOTIFY. */
const MAX_BYTES = 7500;
const RECONNECT_MS = 100;
/** An open connection that says nothing for so long is asked whether it still lives. */
const PING_MS = 2000;

/**
 * Across processes, on one LISTEN connection each. Hints that are published close together leave as one NOTIFY, on the
 * same connection, and after the commit: NOTIFY takes a lock that all of PostgreSQL shares.
 */
export class PostgresPubSub implements PubSub {
  readonly #url: string;
  readonly #log: Logger;
  readonly #listeners = new TopicListeners();
  #waiting = new Map<string, number>();
  #client: pg.Client | null = null;
  #connecting: Promise<void> | null = null;
  #ping: NodeJS.Timeout | undefined;
  #isSending = false;
  #isClosed = false;

  private constructor(url: string, log: Logger) {
    this.#url = url;
    this.#log = log;
  }

  /** @throws when the database cannot be reached. */
  static async start({ url, log }: { url: string; log: Logger }): Promise<PostgresPubSub> {
    const pubsub = new PostgresPubSub(url, log);
    await pubsub.#connect();
    pubsub.#ping = setInterval(() => void pubsub.#checkAlive(), PING_MS);
    pubsub.#ping.unref();
    return pubsub;
  }

  publish(topic: string, position: number): void {
    this.#waiting.set(topic, Math.max(position, this.#waiting.get(topic) ?? position));
    void this.#send();
  }

  async listen(topic: string, listener: TopicListener): Promise<TopicSubscription> {
    // Where the connection is broken just now, all listeners are told to look for themselves once it is back.
    return this.#listeners.add(topic, listener);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#ping);
    await this.#connecting?.catch(() => undefined);
    await this.#client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const { host, port, user, password, database, ssl } = parseDatabaseUrl(this.#url);
    const client = new pg.Client({
      host,
      port,
      user,
      password,
      database,
      ...(ssl === undefined ? {} : { ssl: ssl as pg.ClientConfig['ssl'] }),
      keepAlive: true,
      application_name: 'training-center live',
    });
    client.on('notification', ({ payload }) => this.#heard(payload ?? ''));
    client.on('error', (error) => this.#lost(client, error));
    client.on('end', () => this.#lost(client));
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    this.#client = client;
  }

  #heard(payload: string): void {
    for (const line of payload.split('\n')) {
      const space = line.indexOf(' ');
      this.#listeners.tell(line.slice(space + 1), Number(line.slice(0, space)));
    }
  }

  #lost(client: pg.Client, error?: Error): void {
    if (this.#client !== client || this.#isClosed) return;
    this.#client = null;
    this.#log.warn({ err: error }, 'live hints are interrupted');
    this.#connecting = this.#reconnect().finally(() => (this.#connecting = null));
  }

  async #reconnect(): Promise<void> {
    while (!this.#isClosed) {
      try {
        await this.#connect();
        this.#listeners.tellAll();
        void this.#send();
        return;
      } catch {
        await delay(RECONNECT_MS);
      }
    }
  }

  /** A connection that was cut without a word looks like one on which nothing happens. */
  async #checkAlive(): Promise<void> {
    const client = this.#client;
    if (!client) return;
    const isAlive = await Promise.race([
      client.query('SELECT 1').then(
        () => true,
        () => false,
      ),
      delay(PING_MS, false, { ref: false }),
    ]);
    if (isAlive || this.#client !== client) return;
    this.#lost(client);
    void client.end().catch(() => undefined);
  }

  /** What cannot be sent waits for the next connection. */
  async #send(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    try {
      await Promise.resolve();
      while (this.#waiting.size > 0 && this.#client && !this.#isClosed) {
        const batch = this.#takeBatch();
        try {
          await this.#client.query('SELECT pg_notify($1, $2)', [CHANNEL, linesOf(batch)]);
        } catch {
          for (const [topic, position] of batch)
            this.#waiting.set(topic, Math.max(position, this.#waiting.get(topic) ?? position));
          return;
        }
      }
    } finally {
      this.#isSending = false;
    }
  }

  #takeBatch(): Map<string, number> {
    const batch = new Map<string, number>();
    let bytes = 0;
    for (const [topic, position] of this.#waiting) {
      bytes += Buffer.byteLength(topic) + 20;
      if (bytes > MAX_BYTES && batch.size > 0) break;
      batch.set(topic, position);
      this.#waiting.delete(topic);
    }
    return batch;
  }
}

function linesOf(batch: ReadonlyMap<string, number>): string {
  return [...batch].map(([topic, position]) => `${position} ${topic}`).join('\n');
}

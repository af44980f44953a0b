import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { parseDatabaseUrl } from '../database/connection.js';
import type { Logger } from '../logging/logger.js';
import { readLine, takeLines } from './hint-lines.js';
import { type Hint, type PubSub, together, type TopicListener, type TopicSubscription } from './pubsub.js';
import { TopicListeners } from './topic-listeners.js';

const CHANNEL = 'live';
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
  readonly #waiting = new Map<string, Hint>();
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

  publish(topic: string, hint: Hint): void {
    this.#waiting.set(topic, together(this.#waiting.get(topic), hint));
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
      const { topic, hint } = readLine(line);
      this.#listeners.tell(topic, hint);
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
        const { lines, taken } = takeLines(this.#waiting);
        try {
          await this.#client.query('SELECT pg_notify($1, $2)', [CHANNEL, lines]);
        } catch {
          for (const [topic, { position }] of taken) this.#putBack(topic, position);
          return;
        }
      }
    } finally {
      this.#isSending = false;
    }
  }

  /** Without its news: whoever hears of it so late has missed others. */
  #putBack(topic: string, position: number): void {
    this.#waiting.set(
      topic,
      together({ position, news: [] }, this.#waiting.get(topic) ?? { position, news: [] }),
    );
  }
}

import type { EntityManager } from '@mikro-orm/postgresql';
import { type CompiledQuery, type Transaction as KyselyTransaction } from 'kysely';
import { PgBoss } from 'pg-boss';
import type { Logger } from '../logging/logger.js';
import type { Consumer, Schedule } from './consumer.js';
import type { Message, MessageType } from './message.js';
import type { ConsumerRunner, MessageBus } from './message-bus.js';
import type { Delivery } from './outbox.js';
import { Settling } from './settling.js';

type IDatabase = ReturnType<PgBoss['getDb']>;

/** The PostgreSQL schema of pg-boss. */
export const SCHEMA = 'jobs';
/** The queue of messages that failed too often. */
export const DEAD_LETTERS = 'dead-letters';
const QUEUE = {
  notify: true,
  retryLimit: 12,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 300,
  expireInSeconds: 60,
  deleteAfterSeconds: 3600,
  deadLetter: DEAD_LETTERS,
} as const;
const WORK = {
  batchSize: 20,
  burstWhenBatchFull: true,
  perJobResults: true,
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 5,
} as const;

/** The message bus on pg-boss: messages are rows of PostgreSQL, in the schema `jobs`. */
export class PgBossBus implements MessageBus {
  readonly #boss: PgBoss;
  readonly #log: Logger;
  readonly #settling: Settling;
  readonly #knownQueues = new Set<string>();

  private constructor(boss: PgBoss, log: Logger) {
    this.#boss = boss;
    this.#log = log;
    this.#settling = new Settling((deliveries) => this.#pending(deliveries));
  }

  /** Connects, and installs or upgrades the schema; any number of processes may do so at once. */
  static async start(options: { url: string; log: Logger; poolSize?: number }): Promise<PgBossBus> {
    const boss = new PgBoss({
      connectionString: options.url,
      schema: SCHEMA,
      max: options.poolSize ?? 4,
      useListenNotify: true,
      application_name: 'training-center jobs',
    });
    boss.on('error', (error) => options.log.error({ err: error }, 'jobs'));
    await boss.start();
    await boss.createQueue(DEAD_LETTERS, { retryLimit: 0 });
    return new PgBossBus(boss, options.log);
  }

  async enqueue<T>(em: EntityManager, type: MessageType<T>, message: Message<T>): Promise<Delivery[]> {
    const queues =
      type.kind === 'command' ? [type.name] : await subscribersOf(inTransactionOf(em), type.name);
    const deliveries: Delivery[] = [];
    for (const queue of queues) deliveries.push(await this.enqueueTo(em, queue, message));
    return deliveries;
  }

  async enqueueTo<T>(em: EntityManager, queue: string, message: Message<T>): Promise<Delivery> {
    await this.#ensureQueue(queue);
    const id = await this.#boss.send(queue, message, { db: inTransactionOf(em) });
    if (!id) throw new Error(`The queue ${queue} refused a message.`);
    return { queue, id };
  }

  settle(deliveries: readonly Delivery[], limitMs: number): Promise<void> {
    return this.#settling.wait(deliveries, limitMs);
  }

  async register(em: EntityManager, consumers: readonly Consumer[]): Promise<Consumer[]> {
    for (const { name } of consumers) await this.#ensureQueue(name);
    const added: Consumer[] = [];
    for (const consumer of consumers) {
      if (consumer.message.kind === 'event' && (await subscribe(inTransactionOf(em), consumer)))
        added.push(consumer);
    }
    return added;
  }

  async consume(consumers: readonly Consumer[], run: ConsumerRunner): Promise<void> {
    for (const consumer of consumers) {
      await this.#boss.work<Message<unknown>, unknown, typeof WORK>(consumer.name, WORK, async (jobs) => {
        const results = [];
        for (const job of jobs) results.push(await this.#handle(consumer, job.id, job.data, run));
        return results;
      });
    }
  }

  async schedule(schedules: readonly Schedule[], run: (schedule: Schedule) => Promise<void>): Promise<void> {
    for (const schedule of schedules) {
      await this.#ensureQueue(schedule.name);
      await this.#boss.schedule(schedule.name, schedule.cron);
      await this.#boss.work(schedule.name, { pollingIntervalSeconds: 5 }, () => run(schedule));
    }
  }

  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: true, timeout: 8000 });
  }

  async #handle(consumer: Consumer, id: string, message: Message<unknown>, run: ConsumerRunner) {
    try {
      const isNews = await run(consumer, { ...message, data: consumer.message.schema.parse(message.data) });
      return { id, status: 'completed' as const, output: isNews === undefined ? {} : { isNews } };
    } catch (error) {
      this.#log.error(
        { err: error, consumer: consumer.name, messageId: message.id },
        'message not handled, will be retried',
      );
      return { id, status: 'failed' as const, output: { message: String(error) } };
    }
  }

  /** A sender may be up before the queue's owner ever was. */
  async #ensureQueue(name: string): Promise<void> {
    if (this.#knownQueues.has(name)) return;
    await this.#boss.createQueue(name, QUEUE);
    this.#knownQueues.add(name);
  }

  async #pending(deliveries: readonly Delivery[]): Promise<Set<string>> {
    const { rows } = await this.#boss
      .getDb()
      .executeSql(
        `SELECT id FROM ${SCHEMA}.job WHERE name = ANY($1) AND id = ANY($2) AND state IN ('created', 'active')`,
        [[...new Set(deliveries.map(({ queue }) => queue))], deliveries.map(({ id }) => id)],
      );
    return new Set(rows.map((row: { id: string }) => row.id));
  }
}

async function subscribersOf(db: IDatabase, event: string): Promise<string[]> {
  const { rows } = await db.executeSql(
    `SELECT name FROM ${SCHEMA}.subscription WHERE event = $1 ORDER BY name`,
    [event],
  );
  return rows.map((row: { name: string }) => row.name);
}

/** Answers whether the subscription is new. What `boss.subscribe` does, told apart and in a transaction. */
async function subscribe(db: IDatabase, { name, message }: Consumer): Promise<boolean> {
  const { rows } = await db.executeSql(
    `INSERT INTO ${SCHEMA}.subscription (event, name) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING name`,
    [message.name, name],
  );
  return rows.length > 0;
}

/** pg-boss on the connection that holds the ORM's open transaction. */
function inTransactionOf(em: EntityManager): IDatabase {
  const transaction = em.getTransactionContext<KyselyTransaction<unknown>>();
  if (!transaction) throw new Error('A message can only be enqueued inside a transaction.');
  return {
    async executeSql(sql: string, parameters: unknown[] = []) {
      const query = { sql, parameters, query: { kind: 'RawNode' }, queryId: { queryId: 'jobs' } };
      const result = await transaction.executeQuery<Record<string, unknown>>(
        query as unknown as CompiledQuery<Record<string, unknown>>,
      );
      return { rows: [...result.rows] };
    },
  };
}

import DataLoader from 'dataloader';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { EntityReader } from '../database/entity-reader.js';
import { UnauthenticatedError } from '../errors/access-errors.js';
import type { MessageBus } from '../events/message-bus.js';
import type { Logger } from '../logging/logger.js';
import type { PubSub } from '../pubsub/pubsub.js';
import type { Clock } from '../time/clock.js';
import { Transaction } from './transaction.js';
import type { RequestIdentity, Viewer } from './viewer.js';

/** What a running subgraph lends to each request. */
export interface ScopeResources {
  readonly orm: MikroORM;
  readonly reader: EntityReader;
  readonly bus: MessageBus;
  readonly pubsub: PubSub;
  readonly clock: Clock;
  readonly log: Logger;
  /** How long a mutation waits for the projections that it feeds, in milliseconds. */
  readonly settleMs: number;
}

type Batch<K, V> = (keys: readonly K[], scope: RequestScope) => Promise<readonly (V | Error)[]>;

/** Names a loader and says how it loads; one instance lives per request. */
export interface LoaderDefinition<K, V> {
  readonly name: string;
  readonly batch: Batch<K, V>;
}

/** One request inside one subgraph: who asks, the unit of reading, and the loaders that batch it. */
export class RequestScope {
  // Not `#`: Apollo Server hands resolvers a shallow copy of its context, and a copy has no #fields.
  private readonly resources: ScopeResources;
  private readonly loaders = new Map<object, DataLoader<unknown, unknown>>();
  private reading: EntityManager | undefined;

  constructor(
    resources: ScopeResources,
    readonly identity: RequestIdentity,
  ) {
    this.resources = resources;
  }

  get viewer(): Viewer | null {
    return this.identity.viewer;
  }

  get log(): Logger {
    return this.resources.log;
  }

  get now(): Date {
    return this.resources.clock.now();
  }

  /** For answers: rows that nobody means to change. */
  get read(): EntityReader {
    return this.resources.reader;
  }

  /** For reading through the ORM. Writes go through `transactional`. */
  get em(): EntityManager {
    this.reading ??= this.resources.orm.em.fork();
    return this.reading;
  }

  /** @throws {UnauthenticatedError} when nobody is signed in. */
  requireViewer(): Viewer {
    if (!this.viewer) throw new UnauthenticatedError();
    return this.viewer;
  }

  /** The request's own instance of a loader. Keys are ids or other plain texts. */
  loader<K, V>(definition: LoaderDefinition<K, V>): DataLoader<K, V> {
    let loader = this.loaders.get(definition);
    if (!loader) {
      const batch = definition as LoaderDefinition<unknown, unknown>;
      loader = new DataLoader((keys) => batch.batch(keys, this), { maxBatchSize: 1000 });
      this.loaders.set(definition, loader);
    }
    return loader as DataLoader<K, V>;
  }

  /**
   * Runs `work` in one transaction. When it throws, nothing of it remains. Afterwards everything read earlier in this
   * request is forgotten, and the projections fed by its events are given a moment to catch up.
   */
  async transactional<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const { orm, bus, clock, pubsub, settleMs } = this.resources;
    let done: Transaction | undefined;
    const result = await orm.em.fork().transactional(async (em) => {
      const tx = new Transaction(em, clock.now(), bus, this.identity.requestId);
      const answer = await work(tx);
      await em.flush();
      done = tx;
      return answer;
    });
    this.forgetReads();
    done!.sendSignals(pubsub);
    await bus.settle(done!.deliveries, settleMs);
    return result;
  }

  private forgetReads(): void {
    this.loaders.clear();
    this.reading = undefined;
  }
}

import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { SubgraphSource } from '../data-sources/subgraph-source.js';
import type { FetchOutcome, OperationOutcome } from './outcomes.js';

const LATENCIES = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const PLANNING = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1];

/** What is looked at only when somebody asks. */
export interface Surroundings {
  readonly plans: () => number;
  readonly sources: { readonly current: ReadonlyMap<string, SubgraphSource> };
  readonly load: { readonly shed: number; readonly waiting: number };
  readonly sockets: { readonly size: number };
  readonly streams: { readonly size: number; readonly subscriptions: number };
}

/** The figures of one gateway, for Prometheus. Labels come from the supergraph and from here, never from clients. */
export class Metrics {
  readonly registry = new Registry();
  /** Operations whose plan was looked for, and those that had to be planned. */
  readonly plans = { lookedFor: 0, made: 0 };
  readonly #registers = [this.registry];
  readonly #operations = new Histogram({
    name: 'gateway_operation_duration_seconds',
    help: 'Operations by type and outcome: ok, partial (with errors), refused (a mistake of the client), failed.',
    labelNames: ['type', 'outcome'] as const,
    buckets: LATENCIES,
    registers: this.#registers,
  });
  readonly #inFlight = new Gauge({
    name: 'gateway_operations_in_flight',
    help: 'Operations that are being answered.',
    registers: this.#registers,
  });
  readonly #planning = new Histogram({
    name: 'gateway_planning_duration_seconds',
    help: 'Query plans made; nothing else is answered meanwhile.',
    buckets: PLANNING,
    registers: this.#registers,
  });
  readonly #fetches = new Histogram({
    name: 'gateway_subgraph_fetch_duration_seconds',
    help: 'Fetches by subgraph and outcome: ok, errors (answered with errors), unavailable (not answered in time).',
    labelNames: ['subgraph', 'outcome'] as const,
    buckets: LATENCIES,
    registers: this.#registers,
  });
  readonly #fetching = new Gauge({
    name: 'gateway_subgraph_fetches_in_flight',
    help: 'Fetches that are not answered yet, those that wait for a connection included.',
    labelNames: ['subgraph'] as const,
    registers: this.#registers,
  });

  constructor() {
    // Event-loop delay, memory, garbage collection, CPU, file descriptors.
    collectDefaultMetrics({ register: this.registry });
    this.#countPlans();
  }

  operationBegins(): void {
    this.#inFlight.inc();
  }

  operationEnds(type: string, outcome: OperationOutcome, seconds: number): void {
    this.#inFlight.dec();
    this.#operations.observe({ type, outcome }, seconds);
  }

  planned(seconds: number): void {
    this.plans.made++;
    this.#planning.observe(seconds);
  }

  fetchBegins(subgraph: string): void {
    this.#fetching.inc({ subgraph });
  }

  fetchEnds(subgraph: string, outcome: FetchOutcome, seconds: number): void {
    this.#fetching.dec({ subgraph });
    this.#fetches.observe({ subgraph, outcome }, seconds);
  }

  observe({ plans, sources, load, sockets, streams }: Surroundings): void {
    this.#gauge('gateway_operations_waiting', 'Operations that wait for their turn.', () => load.waiting);
    this.#gauge('gateway_plan_cache_operations', 'Operations that are kept planned and compiled.', plans);
    this.#gauge('gateway_sockets', 'WebSockets of clients that are open.', () => sockets.size);
    this.#gauge('gateway_subscriptions', 'Subscriptions that are followed.', () => streams.subscriptions);
    this.#gauge(
      'gateway_streams',
      'Streams that subscriptions share: each has one upstream.',
      () => streams.size,
    );
    this.#counter(
      'gateway_operations_shed_total',
      'Operations that were refused under load, unread.',
      [],
      () => [[{}, load.shed]],
    );
    const ofRemotes = (name: string, help: string, read: (of: Load) => number) =>
      this.#gaugeOf(name, help, () =>
        [...sources.current].flatMap(([subgraph, source]) =>
          source.load ? [[subgraph, read(source.load)] as const] : [],
        ),
      );
    ofRemotes(
      'gateway_subgraph_fetches_waiting',
      'Fetches that wait for a connection.',
      ({ waiting }) => waiting,
    );
    ofRemotes(
      'gateway_subgraph_circuit_open',
      '1 while a subgraph is not asked because it failed.',
      ({ isRefusing }) => (isRefusing ? 1 : 0),
    );
  }

  #countPlans(): void {
    const { plans } = this;
    const help = 'Operations whose plan was there (hit), or had to be made (miss).';
    this.#counter('gateway_plan_cache_lookups_total', help, ['result'], () => [
      [{ result: 'hit' }, Math.max(0, plans.lookedFor - plans.made)],
      [{ result: 'miss' }, plans.made],
    ]);
  }

  /** Of what is counted elsewhere. */
  #counter(
    name: string,
    help: string,
    labelNames: string[],
    read: () => [Record<string, string>, number][],
  ): void {
    // oxlint-disable-next-line no-new -- it is registered
    new Counter({
      name,
      help,
      labelNames,
      registers: this.#registers,
      collect() {
        this.reset();
        for (const [labels, value] of read()) this.inc(labels, value);
      },
    });
  }

  #gauge(name: string, help: string, read: () => number): void {
    // oxlint-disable-next-line no-new -- it is registered
    new Gauge({
      name,
      help,
      registers: this.#registers,
      collect() {
        this.set(read());
      },
    });
  }

  #gaugeOf(name: string, help: string, read: () => (readonly [string, number])[]): void {
    // oxlint-disable-next-line no-new -- it is registered
    new Gauge({
      name,
      help,
      labelNames: ['subgraph'] as const,
      registers: this.#registers,
      collect() {
        this.reset();
        for (const [subgraph, value] of read()) this.set({ subgraph }, value);
      },
    });
  }
}

type Load = NonNullable<SubgraphSource['load']>;

import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from '@training-center/shared/logging/logger';
import type { SubgraphSource } from '../data-sources/subgraph-source.js';
import type { CompiledGateway } from '../engine/compiled-gateway.js';
import type { EngineWatch } from '../engine/engine-watch.js';
import type { GatewayOptions, SightOptions } from '../options.js';
import type { GatewayContext } from '../request/gateway-context.js';
import type { FastifyInstance } from 'fastify';
import type { Metrics, Surroundings } from './metrics.js';
import { addMetricsRoute, listenForMetrics } from './metrics-server.js';
import { operationMetrics } from './operation-metrics.plugin.js';
import { slowOperations } from './slow-operations.plugin.js';
import type { Tracing } from './tracing.js';
import { operationSpans } from './tracing.plugin.js';
import { WatchedSource } from './watched-source.js';

/**
 * What can be seen of a gateway from outside. Where nothing was asked for there is none of this: no plugin, no wrapper, no
 * module is loaded, and an operation runs as if it had never been written.
 */
export class Sight implements EngineWatch {
  readonly metrics: Metrics | null;
  readonly #tracing: Tracing | null;
  readonly #options: SightOptions;
  /** Of the gateway itself. */
  readonly #port: number;
  /** What ends with it. */
  readonly #closing: (() => Promise<void>)[] = [];

  private constructor(options: SightOptions, port: number, metrics: Metrics | null, tracing: Tracing | null) {
    this.#options = options;
    this.#port = port;
    this.metrics = metrics;
    this.#tracing = tracing;
  }

  /** Null when there is nothing to be seen. */
  static async open({ sight: options = {}, port }: GatewayOptions): Promise<Sight | null> {
    const { metrics, tracing, slowOperationMs } = options;
    if (!metrics && !tracing && slowOperationMs === undefined) return null;
    const figures = metrics ? new (await import('./metrics.js')).Metrics() : null;
    const flush = tracing?.isExported
      ? (await import('./open-telemetry.js')).exportSpans(tracing.serviceName)
      : null;
    const spans = tracing ? new (await import('./tracing.js')).Tracing() : null;
    const sight = new Sight(options, port, figures, spans);
    if (flush) sight.#closing.push(flush);
    return sight;
  }

  /** Makes the metrics known: on a port of their own, and answers where; or on the server, when that is the same port. */
  async serve(server: FastifyInstance, surroundings: Surroundings): Promise<string | null> {
    const { metrics } = this.#options;
    if (!this.metrics || !metrics) return null;
    this.metrics.observe(surroundings);
    if (metrics.port !== 0 && metrics.port === this.#port) {
      addMetricsRoute(server, this.metrics);
      return null;
    }
    const listener = await listenForMetrics(this.metrics, metrics);
    this.#closing.push(() => listener.close());
    return listener.url;
  }

  plugins(gateway: CompiledGateway, log: Logger): ApolloServerPlugin<GatewayContext>[] {
    const slow = this.#options.slowOperationMs;
    return [
      ...(this.metrics ? [operationMetrics(this.metrics)] : []),
      ...(this.#tracing ? [operationSpans(this.#tracing)] : []),
      ...(slow === undefined ? [] : [slowOperations(slow, log, gateway)]),
    ];
  }

  readonly watch = (name: string, source: SubgraphSource): SubgraphSource => {
    if (!this.metrics && !this.#tracing) return source;
    return new WatchedSource(name, source, this.metrics, this.#tracing);
  };

  executing<T>(context: GatewayContext, work: () => T): T {
    if (this.metrics) this.metrics.plans.lookedFor++;
    return this.#tracing ? this.#tracing.within(context, work) : work();
  }

  planning<T>(work: () => T): T {
    const begun = performance.now();
    try {
      return this.#tracing ? this.#tracing.plan(work) : work();
    } finally {
      this.metrics?.planned((performance.now() - begun) / 1000);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#closing.map((close) => close()));
  }
}

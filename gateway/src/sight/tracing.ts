import {
  type Context,
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import type { SubgraphAnswer, SubgraphFetch } from '../data-sources/subgraph-source.js';
import type { GatewayContext } from '../request/gateway-context.js';
import { fetchOutcome } from './outcomes.js';

type Headers = Readonly<Record<string, string>>;

/** Spans of operations, of their plans and of their fetches, by the API alone: whoever registers an SDK gets them. */
export class Tracing {
  readonly #tracer = trace.getTracer('training-center-gateway');
  readonly #operations = new WeakMap<GatewayContext, Context>();

  /** @param headers of the client, which may be part of a trace already. */
  operation(of: GatewayContext, headers: Headers): Span {
    const parent = propagation.extract(ROOT_CONTEXT, headers);
    const attributes = { 'request.id': of.identity.requestId };
    const span = this.#tracer.startSpan('graphql', { kind: SpanKind.SERVER, attributes }, parent);
    this.#operations.set(of, trace.setSpan(parent, span));
    return span;
  }

  /** What happens meanwhile happens in the operation's span. */
  within<T>(of: GatewayContext, work: () => T): T {
    const operation = this.#operations.get(of);
    return operation ? context.with(operation, work) : work();
  }

  plan<T>(work: () => T): T {
    const span = this.#tracer.startSpan('graphql.plan');
    try {
      return work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  }

  /** Tells the subgraph which span asked. */
  async fetch(
    subgraph: string,
    fetch: SubgraphFetch,
    send: (fetch: SubgraphFetch) => Promise<SubgraphAnswer>,
  ): Promise<SubgraphAnswer> {
    const attributes = {
      'subgraph.name': subgraph,
      ...(fetch.operationName ? { 'graphql.operation.name': fetch.operationName } : {}),
    };
    const span = this.#tracer.startSpan(`fetch ${subgraph}`, { kind: SpanKind.CLIENT, attributes });
    const own = trace.setSpan(context.active(), span);
    const headers: Record<string, string> = {};
    propagation.inject(own, headers);
    try {
      const answer = await context.with(own, () => send({ ...fetch, headers }));
      const outcome = fetchOutcome(answer);
      span.setAttribute('outcome', outcome);
      if (outcome !== 'ok') span.setStatus({ code: SpanStatusCode.ERROR });
      return answer;
    } finally {
      span.end();
    }
  }
}

import { type Envelopes, ENVELOPE_HEADER } from '@training-center/shared/identity/envelope';
import type { Logger } from '@training-center/shared/logging/logger';
import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  CircuitState,
  circuitBreaker,
  ConsecutiveBreaker,
  handleWhen,
} from 'cockatiel';
import type { RemoteLimits } from '../options.js';
import { ClientGone, type Departure } from '../request/departure.js';
import type { GatewayContext } from '../request/gateway-context.js';
import { REQUEST_ID_HEADER } from '../request/request-id.js';
import { withDeliberateErrors } from './deliberate-errors.js';
import { isMutation } from './fetch-document.js';
import type { HttpAnswer } from './http-exchange.js';
import { Changes, InFlight } from './in-flight.js';
import { readAnswer } from './subgraph-answer.js';
import { RetryBudget } from './retry-budget.js';
import { RemoteStreams } from './remote-streams.js';
import { failureOf, SubgraphFailure } from './subgraph-failure.js';
import { SubgraphHttp } from './subgraph-http.js';
import type {
  StreamRequest,
  SubgraphAnswer,
  SubgraphFetch,
  SubgraphLoad,
  SubgraphSource,
  SubgraphStream,
} from './subgraph-source.js';
import { unavailable } from './unavailable.js';

const DEFAULTS: Required<RemoteLimits> = {
  timeoutMs: 1000,
  mutationTimeoutMs: 5000,
  connections: 32,
  maxWaiting: 512,
  maxAnswerBytes: 8 * 1024 * 1024,
  failuresToOpen: 5,
  halfOpenAfterMs: 2000,
};

/** A client that leaves says nothing about the subgraph. */
const failures = handleWhen((error) => !(error instanceof ClientGone));

export interface RemoteSourceOptions {
  readonly name: string;
  readonly url: string;
  /** Where it takes subscriptions. Default: there, too. */
  readonly socketUrl?: string | undefined;
  readonly envelopes: Envelopes | null;
  readonly limits: RemoteLimits;
  readonly log: Logger;
  /** Of all sources of a gateway together. */
  readonly changes?: Changes;
}

/** A subgraph in another process. Whatever happens to it, `fetch` answers within the time limit and costs its own fields only. */
export class RemoteSource implements SubgraphSource {
  readonly #name: string;
  readonly #envelopes: Envelopes | null;
  readonly #limits: Required<RemoteLimits>;
  readonly #log: Logger;
  readonly #http: SubgraphHttp;
  readonly #streams: RemoteStreams;
  readonly #circuit: CircuitBreakerPolicy;
  readonly #retries = new RetryBudget();
  readonly #changes: Changes;
  readonly #inFlight: InFlight<HttpAnswer>;

  constructor(options: RemoteSourceOptions) {
    const { name, url, envelopes, limits, log, changes = new Changes() } = options;
    this.#name = name;
    this.#envelopes = envelopes;
    this.#limits = { ...DEFAULTS, ...limits };
    this.#log = log.child({ subgraph: name });
    this.#http = new SubgraphHttp(url, this.#limits);
    this.#streams = new RemoteStreams(name, options.socketUrl ?? url.replace(/^http/, 'ws'), envelopes, () =>
      changes.note(),
    );
    this.#changes = changes;
    this.#inFlight = new InFlight(changes);
    const breaker = new ConsecutiveBreaker(this.#limits.failuresToOpen);
    this.#circuit = circuitBreaker(failures, { halfOpenAfter: this.#limits.halfOpenAfterMs, breaker });
    this.#circuit.onBreak(() => this.#log.error('subgraph is not answering: refusing for a while'));
    this.#circuit.onReset(() => this.#log.warn('subgraph answers again'));
  }

  get load(): SubgraphLoad {
    return { waiting: this.#http.waiting, isRefusing: this.#circuit.state !== CircuitState.Closed };
  }

  async fetch(fetch: SubgraphFetch): Promise<SubgraphAnswer> {
    try {
      const answer = await this.#send(fetch);
      return this.#envelopes ? answer : withDeliberateErrors(answer);
    } catch (error) {
      this.#report(error, fetch.context.identity.requestId);
      return unavailable(fetch);
    }
  }

  open(request: StreamRequest): SubgraphStream {
    return this.#streams.open(request);
  }

  async close(): Promise<void> {
    await Promise.all([this.#http.close(), this.#streams.close()]);
  }

  async #send(fetch: SubgraphFetch): Promise<SubgraphAnswer> {
    const { query, operationName, variables, context, document } = fetch;
    const mutation = isMutation(document);
    const { mutationTimeoutMs, timeoutMs } = this.#limits;
    const deadline = performance.now() + (mutation ? mutationTimeoutMs : timeoutMs);
    const departure = mutation ? undefined : this.#departureOf(context);
    const body = JSON.stringify({ query, operationName, variables });
    const headers = { ...fetch.headers, ...(await this.#headers(context)) };
    const post = () => this.#http.post(body, headers, { timeLeftMs: timeLeft(deadline), departure });
    const { viewer } = context.identity;
    const share = () => this.#inFlight.share(viewer ? JSON.stringify(viewer) : '', body, post);
    const attempt = () =>
      this.#circuit.execute(async () =>
        readAnswer(await (context.mayShare && !mutation ? share() : post()), fetch),
      );
    if (mutation) return attempt().finally(() => this.#changes.note());
    this.#retries.earn();
    return attempt().catch((error: unknown) => {
      if (!this.#mayRetry(error)) throw error;
      return attempt();
    });
  }

  /** Whoever asks first whether a subgraph is back is asking for all. */
  #departureOf({ departure }: GatewayContext): Departure | undefined {
    return this.#circuit.state === CircuitState.Closed ? departure : undefined;
  }

  /** Once more, for a query that met a broken connection, and only while the subgraph is believed to be well. */
  #mayRetry(error: unknown): boolean {
    return (
      this.#circuit.state === CircuitState.Closed && failureOf(error).isRetryable && this.#retries.spend()
    );
  }

  async #headers({ identity, envelopes }: GatewayContext): Promise<Record<string, string>> {
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    // To a stranger nothing is said of the client but how to find the request again in both logs.
    if (!this.#envelopes) return { ...headers, [REQUEST_ID_HEADER]: identity.requestId };
    const sealed = envelopes.get(this.#name) ?? this.#envelopes.seal(identity, this.#name);
    envelopes.set(this.#name, sealed);
    return { ...headers, [ENVELOPE_HEADER]: await sealed };
  }

  #report(error: unknown, requestId: string): void {
    if (error instanceof BrokenCircuitError) this.#log.debug({ requestId }, 'refused by the open circuit');
    else if (error instanceof ClientGone) this.#log.debug({ requestId }, 'the client has gone');
    else this.#log.warn({ err: failureOf(error), requestId }, 'subgraph failed');
  }
}

/** @throws when there is none. */
function timeLeft(deadline: number): number {
  const left = Math.ceil(deadline - performance.now());
  if (left > 0) return left;
  throw new SubgraphFailure('time limit');
}

import { type Envelopes, ENVELOPE_HEADER } from '@training-center/shared/identity/envelope';
import type { Logger } from '@training-center/shared/logging/logger';
import { BrokenCircuitError } from 'cockatiel';
import type { RemoteLimits } from '../../options.js';
import { ClientGone } from '../../request/departure.js';
import type { GatewayContext } from '../../request/gateway-context.js';
import { REQUEST_ID_HEADER } from '../../request/request-id.js';
import { withDeliberateErrors } from './deliberate-errors.js';
import { isMutation } from '../fetch-document.js';
import { Changes, InFlight } from '../in-flight.js';
import { RetryBudget } from './retry-budget.js';
import { type Send, sendOnce, sendQuery } from './sending.js';
import { SharedAnswer } from './shared-answer.js';
import type { AddressUrls } from './subgraph-address.js';
import { SubgraphAddresses } from './subgraph-addresses.js';
import { readAnswer } from './subgraph-answer.js';
import { failureOf, SubgraphFailure } from './subgraph-failure.js';
import type {
  StreamRequest,
  SubgraphAnswer,
  SubgraphFetch,
  SubgraphLoad,
  SubgraphSource,
  SubgraphStream,
} from '../subgraph-source.js';
import { unavailable } from '../unavailable.js';

const DEFAULTS: Required<RemoteLimits> = {
  timeoutMs: 1000,
  mutationTimeoutMs: 5000,
  connections: 32,
  maxWaiting: 512,
  maxAnswerBytes: 8 * 1024 * 1024,
  failuresToOpen: 5,
  halfOpenAfterMs: 2000,
};

export interface RemoteSourceOptions {
  readonly name: string;
  /** Of its processes; at least one. */
  readonly addresses: readonly AddressUrls[];
  readonly envelopes: Envelopes | null;
  readonly limits: RemoteLimits;
  readonly log: Logger;
  /** Of all sources of a gateway together. */
  readonly changes?: Changes;
}

/** A subgraph in other processes. Whatever happens to them, `fetch` answers within the time limit and costs its own fields only. */
export class RemoteSource implements SubgraphSource {
  readonly #name: string;
  readonly #envelopes: Envelopes | null;
  readonly #limits: Required<RemoteLimits>;
  readonly #log: Logger;
  readonly #addresses: SubgraphAddresses;
  readonly #retries = new RetryBudget();
  readonly #changes: Changes;
  readonly #inFlight: InFlight<SharedAnswer>;

  constructor({ name, addresses, envelopes, limits, log, changes = new Changes() }: RemoteSourceOptions) {
    this.#name = name;
    this.#envelopes = envelopes;
    this.#limits = { ...DEFAULTS, ...limits };
    this.#log = log.child({ subgraph: name });
    this.#addresses = new SubgraphAddresses(addresses, {
      name,
      envelopes,
      limits: this.#limits,
      log: this.#log,
      onEvent: () => changes.note(),
    });
    this.#changes = changes;
    this.#inFlight = new InFlight(changes);
  }

  get load(): SubgraphLoad {
    return this.#addresses.load;
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
    return this.#addresses.open(request);
  }

  close(): Promise<void> {
    return this.#addresses.close();
  }

  async #send(fetch: SubgraphFetch): Promise<SubgraphAnswer> {
    const { query, operationName, variables, context, document } = fetch;
    const isChange = isMutation(document);
    const timeoutMs = isChange ? this.#limits.mutationTimeoutMs : this.#limits.timeoutMs;
    const deadline = performance.now() + timeoutMs;
    const body = JSON.stringify({ query, operationName, variables });
    const headers = { ...fetch.headers, ...(await this.#headers(context)) };
    const send: Send<SharedAnswer> = (address) => {
      // Whoever asks whether an address is back is asking for all.
      const departure = isChange || address.isRefusing ? undefined : context.departure;
      return address.ask(
        async (http) => http.post(body, headers, { timeLeftMs: timeLeft(deadline), departure }),
        (answer) => new SharedAnswer(() => readAnswer(answer, fetch)),
      );
    };
    if (isChange) return (await sendOnce(this.#addresses, send).finally(() => this.#changes.note())).take();
    const ask = () => sendQuery(this.#addresses, send, { retries: this.#retries, patienceMs: timeoutMs / 2 });
    if (!context.mayShare) return (await ask()).take();
    return (await this.#inFlight.share(context.identity.viewer, body, ask)).take();
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

import { setTimeout as delay } from 'node:timers/promises';
import { type Envelopes, ENVELOPE_HEADER } from '@training-center/shared/identity/envelope';
import { anonymous } from '@training-center/shared/scope/viewer';
import type { GraphQLFormattedError } from 'graphql';
import type { Client } from 'graphql-ws';
import { withDeliberateErrors } from './deliberate-errors.js';
import { Inbox } from './inbox.js';
import { releasedStream } from '../released-stream.js';
import { streamClient } from './stream-client.js';
import { StreamEnded, StreamLost } from '../stream-ends.js';
import type { StreamRequest, SubgraphAnswer, SubgraphStream } from '../subgraph-source.js';

/** Between two looks at an address that was lost. */
const LOOK_EVERY_MS = 1_000;

export interface RemoteStreamsOptions {
  readonly name: string;
  readonly url: string;
  readonly envelopes: Envelopes | null;
  /** Called before anybody reads the event. */
  readonly onEvent: () => void;
  /** Whether streams can be had at another address. */
  readonly isElsewhere: () => boolean;
}

/**
 * The subscriptions at one address of a subgraph in another process. All streams share one connection, which is made when the
 * first is opened; each brings the envelope of its person. A connection that breaks loses its streams: whoever follows one
 * knows where to go on from.
 */
export class RemoteStreams {
  readonly #options: RemoteStreamsOptions;
  readonly #client: Client;
  #isConnected = false;
  /** How often it was made. */
  #connections = 0;
  /** Since when nobody has answered there. */
  #lostAt: number | null = null;
  #look: Client | null = null;
  #lookedAt = 0;

  constructor(options: RemoteStreamsOptions) {
    this.#options = options;
    this.#client = streamClient({
      url: options.url,
      connectionParams: this.#params,
      onConnected: () => {
        this.#isConnected = true;
        this.#connections++;
        this.#lostAt = null;
      },
      onClosed: () => void (this.#isConnected = false),
    });
  }

  /** Whether the connection broke, or could not be made, and nobody has been found there since. */
  get isLost(): boolean {
    return this.#lostAt !== null;
  }

  open(request: StreamRequest): SubgraphStream {
    const inbox = new Inbox();
    const opened = this.#subscribe(request, inbox);
    const release = async () => {
      inbox.close();
      (await opened)();
    };
    return releasedStream(() => inbox.next(), release);
  }

  /** Finds out whether somebody answers there again, at the expense of no stream. */
  look(): void {
    const now = performance.now();
    if (this.#lostAt === null || this.#look || now - Math.max(this.#lostAt, this.#lookedAt) < LOOK_EVERY_MS)
      return;
    this.#lookedAt = now;
    const end = () => {
      const look = this.#look;
      this.#look = null;
      look?.terminate();
    };
    this.#look = streamClient({
      url: this.#options.url,
      connectionParams: this.#params,
      lazy: false,
      onConnected: () => {
        this.#lostAt = null;
        end();
      },
      onNonLazyError: end,
    });
  }

  async close(): Promise<void> {
    this.#look?.terminate();
    // `dispose` waits for a connection that is being made, which may never come.
    await Promise.race([
      Promise.resolve(this.#client.dispose()).catch(() => undefined),
      delay(1000, undefined, { ref: false }),
    ]);
  }

  readonly #params = async (): Promise<Record<string, unknown>> => {
    const { envelopes, name } = this.#options;
    return envelopes ? { [ENVELOPE_HEADER]: await envelopes.seal(anonymous, name) } : {};
  };

  async #subscribe(request: StreamRequest, inbox: Inbox): Promise<() => void> {
    const { query, variables, operationName = null, identity } = request;
    const { envelopes, name, onEvent } = this.#options;
    const extensions = envelopes ? { [ENVELOPE_HEADER]: await envelopes.seal(identity, name) } : null;
    if (inbox.isClosed) return () => {};
    const wasConnected = this.#isConnected;
    const connections = this.#connections;
    return this.#client.subscribe(
      { query, variables: { ...variables }, operationName, extensions },
      {
        next: (answer) => {
          onEvent();
          inbox.put(this.#marked(answer as SubgraphAnswer));
        },
        error: (reason) => inbox.end(this.#endOf(reason, wasConnected || this.#connections > connections)),
        complete: () => inbox.end(null),
      },
    );
  }

  #marked(answer: SubgraphAnswer): SubgraphAnswer {
    return this.#options.envelopes ? answer : withDeliberateErrors(answer);
  }

  #endOf(reason: unknown, wasOpened: boolean): Error {
    if (Array.isArray(reason)) return new StreamEnded(reason as GraphQLFormattedError[]);
    this.#lostAt = performance.now();
    const { code, reason: text } = reason as { code?: number; reason?: string };
    const message =
      reason instanceof Error ? reason.message : `connection closed: ${code ?? 'unknown'} ${text ?? ''}`;
    return new StreamLost(message, { wasOpened, isElsewhere: this.#options.isElsewhere(), cause: reason });
  }
}

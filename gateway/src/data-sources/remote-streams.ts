import { setTimeout as delay } from 'node:timers/promises';
import { type Envelopes, ENVELOPE_HEADER } from '@training-center/shared/identity/envelope';
import { anonymous } from '@training-center/shared/scope/viewer';
import type { GraphQLFormattedError } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { withDeliberateErrors } from './deliberate-errors.js';
import { releasedStream } from './released-stream.js';
import { eventOf, StreamEnded, StreamLost } from './stream-ends.js';
import type { StreamRequest, SubgraphAnswer, SubgraphStream } from './subgraph-source.js';

const PING_EVERY_MS = 5_000;
const PONG_WITHIN_MS = 5_000;
const ACK_WITHIN_MS = 3_000;
const MAX_FRAME = 8 * 1024 * 1024;

/** Without compression, which costs more than it saves between neighbours, and with a limit to what a frame may bring. */
class SubgraphSocket extends WebSocket {
  constructor(url: string, protocols: string) {
    super(url, protocols, {
      perMessageDeflate: false,
      maxPayload: MAX_FRAME,
      handshakeTimeout: ACK_WITHIN_MS,
    });
  }
}

/**
 * The subscriptions of a subgraph in another process. All streams share one connection, which is made when the first is
 * opened; each brings the envelope of its person. A connection that breaks loses its streams: whoever follows one knows
 * where to go on from.
 */
export class RemoteStreams {
  readonly #name: string;
  readonly #envelopes: Envelopes | null;
  readonly #client: Client;
  readonly #onEvent: () => void;

  /** @param onEvent is called before anybody reads the event. */
  constructor(name: string, url: string, envelopes: Envelopes | null, onEvent: () => void) {
    this.#onEvent = onEvent;
    this.#name = name;
    this.#envelopes = envelopes;
    let pong: NodeJS.Timeout | undefined;
    this.#client = createClient({
      url,
      webSocketImpl: SubgraphSocket,
      retryAttempts: 0,
      connectionAckWaitTimeout: ACK_WITHIN_MS,
      keepAlive: PING_EVERY_MS,
      connectionParams: async () =>
        envelopes ? { [ENVELOPE_HEADER]: await envelopes.seal(anonymous, name) } : {},
      on: {
        // A connection that was cut without a word looks like one on which nothing happens.
        ping: (isReceived) => {
          if (isReceived) return;
          pong = setTimeout(() => this.#client.terminate(), PONG_WITHIN_MS);
          pong.unref();
        },
        pong: () => clearTimeout(pong),
        closed: () => clearTimeout(pong),
      },
    });
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

  async close(): Promise<void> {
    // `dispose` waits for a connection that is being made, which may never come.
    await Promise.race([
      Promise.resolve(this.#client.dispose()).catch(() => undefined),
      delay(1000, undefined, { ref: false }),
    ]);
  }

  async #subscribe(request: StreamRequest, inbox: Inbox): Promise<() => void> {
    const { query, variables, operationName = null, identity } = request;
    const extensions = this.#envelopes
      ? { [ENVELOPE_HEADER]: await this.#envelopes.seal(identity, this.#name) }
      : null;
    if (inbox.isClosed) return () => {};
    return this.#client.subscribe(
      { query, variables: { ...variables }, operationName, extensions },
      {
        next: (answer) => {
          this.#onEvent();
          inbox.put(this.#marked(answer as SubgraphAnswer));
        },
        error: (reason) => inbox.end(reasonOf(reason)),
        complete: () => inbox.end(null),
      },
    );
  }

  #marked(answer: SubgraphAnswer): SubgraphAnswer {
    return this.#envelopes ? answer : withDeliberateErrors(answer);
  }
}

/** What has arrived and was not read yet. */
class Inbox {
  readonly #answers: SubgraphAnswer[] = [];
  #end: { error: Error | null } | undefined;
  #wake = () => {};

  get isClosed(): boolean {
    return this.#end !== undefined;
  }

  put(answer: SubgraphAnswer): void {
    if (this.#end) return;
    this.#answers.push(answer);
    this.#wake();
  }

  end(error: Error | null): void {
    this.#end ??= { error };
    this.#wake();
  }

  close(): void {
    this.#answers.length = 0;
    this.#end = { error: null };
    this.#wake();
  }

  async next(): Promise<IteratorResult<SubgraphAnswer, void>> {
    while (this.#answers.length === 0 && !this.#end)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    const answer = this.#answers.shift();
    if (answer) return { done: false, value: eventOf(answer) };
    if (this.#end!.error) throw this.#end!.error;
    return { done: true, value: undefined };
  }
}

function reasonOf(reason: unknown): Error {
  if (Array.isArray(reason)) return new StreamEnded(reason as GraphQLFormattedError[]);
  if (reason instanceof Error) return new StreamLost(reason.message, { cause: reason });
  const { code, reason: text } = reason as { code?: number; reason?: string };
  return new StreamLost(`connection closed: ${code ?? 'unknown'} ${text ?? ''}`);
}

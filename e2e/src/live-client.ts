import { operations } from '@training-center/shared/testing/operations';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** A client of the live streams as phones have it, on a connection that can be cut. */
export interface LiveClient {
  readonly client: Client;
  /** Loses the connection without a word, as in a tunnel. */
  cut(): void;
  close(): Promise<void>;
}

/** One connection, made when it is first needed; it does not come back by itself. */
export function liveClient(url: string, token: string | undefined): LiveClient {
  let socket: WebSocket | undefined;
  const client = createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...(token ? { connectionParams: { authorization: `Bearer ${token}` } } : {}),
    on: { opened: (opened) => (socket = opened as WebSocket) },
  });
  return { client, cut: () => socket?.terminate(), close: async () => await client.dispose() };
}

// biome-ignore lint/suspicious/noExplicitAny: tests read events of any shape
type Event = any;

export interface Stream {
  /** Every event so far, in the order in which they came. */
  readonly events: readonly Event[];
  /** Of what came with errors instead. */
  readonly errors: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  /** Settled when the server ended the stream or the connection is gone: how. */
  readonly ended: Promise<{ readonly reason: 'completed' | 'refused' | 'lost'; readonly detail?: unknown }>;
  stop(): void;
}

/** Subscribes by the name of a published operation, or by text; collects what comes, and hands it to `onEvent`. */
export function openStream(
  { client }: LiveClient,
  operation: string,
  variables: Record<string, unknown> = {},
  onEvent: (event: Event) => void = () => {},
): Stream {
  const events: Event[] = [];
  const errors: Stream['errors'][number][] = [];
  const ended = Promise.withResolvers<Awaited<Stream['ended']>>();
  const query = operations.get(operation) ?? operation;
  const stop = client.subscribe(
    { query, variables },
    {
      next(result) {
        errors.push(...((result.errors ?? []) as Stream['errors']));
        const event = result.data && Object.values(result.data)[0];
        if (!event) return;
        events.push(event);
        onEvent(event);
      },
      complete: () => ended.resolve({ reason: 'completed' }),
      error(detail) {
        if (Array.isArray(detail)) errors.push(...(detail as Stream['errors']));
        ended.resolve({ reason: Array.isArray(detail) ? 'refused' : 'lost', detail });
      },
    },
  );
  return { events, errors, ended: ended.promise, stop };
}

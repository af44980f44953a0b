import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

// oxlint-disable-next-line typescript/no-explicit-any
type Answer = any;

/** A subscription, and what has come of it. */
export interface Followed {
  readonly answers: Answer[];
  readonly isDone: boolean;
  /** Of a failed connection or operation. */
  readonly failure: unknown;
  stop(): void;
}

/** The public client, with what it was told put down. */
export class LiveClient {
  readonly client: Client;
  socket: WebSocket | undefined;
  readonly closes: { code: number; reason: string }[] = [];

  constructor(url: string, connectionParams: Record<string, unknown>) {
    this.client = createClient({
      url,
      webSocketImpl: WebSocket,
      connectionParams,
      retryAttempts: 0,
      lazy: false,
      onNonLazyError: () => {},
      on: {
        opened: (socket) => void (this.socket = socket as WebSocket),
        closed: (event) => void this.closes.push(event as { code: number; reason: string }),
      },
    });
  }

  follow(query: string, variables: Record<string, unknown> = {}): Followed {
    const followed = {
      answers: [] as Answer[],
      isDone: false,
      failure: undefined as unknown,
      stop: () => {},
    };
    followed.stop = this.client.subscribe(
      { query, variables },
      {
        next: (answer) => void followed.answers.push(answer),
        error: (failure) => Object.assign(followed, { failure, isDone: true }),
        complete: () => Object.assign(followed, { isDone: true }),
      },
    );
    return followed;
  }

  /** A query or mutation. */
  async ask(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    for await (const answer of this.client.iterate({ query, variables })) return answer;
  }

  async close(): Promise<void> {
    this.client.terminate();
    await this.client.dispose();
  }
}

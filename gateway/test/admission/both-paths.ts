import type { GatewayOptions } from '../../src/options.js';
import { LiveClient } from '../subscriptions/live-client.js';
import { type ToyGateway, toyGateway } from '../toy-gateway.js';

// oxlint-disable-next-line typescript/no-explicit-any
type Answer = any;

export interface Sent {
  readonly query?: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  readonly documentId?: string;
  readonly extensions?: Record<string, unknown>;
}

export const paths = ['HTTP', 'WebSocket'] as const;
export type Path = (typeof paths)[number];

/** A gateway, asked by either way. */
export class BothPaths {
  readonly toy: ToyGateway;
  readonly #clients = new Map<string, LiveClient>();

  private constructor(toy: ToyGateway) {
    this.toy = toy;
  }

  static async start(options: Partial<GatewayOptions> = {}): Promise<BothPaths> {
    return new BothPaths(await toyGateway(options));
  }

  post(sent: Sent, headers: Record<string, string> = {}): ReturnType<ToyGateway['fetch']> {
    return this.toy.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(sent),
    });
  }

  /** The answer, or `{ errors }`. */
  async ask(path: Path, sent: Sent, token?: string): Promise<Answer> {
    const authorization = token === undefined ? undefined : `Bearer ${token}`;
    if (path === 'HTTP') return (await this.post(sent, authorization ? { authorization } : {})).body;
    const { client } = this.#clientOf(authorization);
    let answer: Answer;
    return new Promise((resolve) => {
      client.subscribe({ query: '', ...sent } as never, {
        next: (given) => void (answer = given),
        error: (failure) => {
          if (!Array.isArray(failure)) this.#clients.delete(authorization ?? '');
          resolve({ errors: Array.isArray(failure) ? failure : [{ message: 'closed', failure }] });
        },
        complete: () => resolve(answer),
      });
    });
  }

  #clientOf(authorization: string | undefined): LiveClient {
    const key = authorization ?? '';
    const url = `${this.toy.gateway.url.replace('http', 'ws')}/graphql`;
    const client = this.#clients.get(key) ?? new LiveClient(url, authorization ? { authorization } : {});
    this.#clients.set(key, client);
    return client;
  }

  async codeOf(path: Path, sent: Sent): Promise<string | null> {
    const { errors } = await this.ask(path, sent);
    return errors?.[0].extensions.code ?? null;
  }

  async close(): Promise<void> {
    for (const { client } of this.#clients.values()) await client.dispose();
    await this.toy.gateway.close();
  }
}

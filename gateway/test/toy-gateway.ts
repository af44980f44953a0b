import { createLogger } from '@training-center/shared/logging/logger';
import { createGateway } from '../src/app.js';
import type { Gateway, GatewayOptions } from '../src/options.js';
import { composeSupergraph } from '../src/supergraph/compose.js';
import { TestIdentity } from './test-identity.js';
import { type Toy, toySubgraphs } from './toy-subgraphs.js';

export const ENVELOPE_SECRET = 'an envelope secret of thirty-two characters or more';

export interface GraphqlAnswer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
  readonly body: any;
  readonly text: string;
}

export interface ToyGateway extends ReturnType<typeof toySubgraphs> {
  readonly gateway: Gateway;
  readonly identity: TestIdentity;
  /** What was logged, as JSON lines. */
  readonly logged: string[];
  send(query: string, options?: SendOptions): Promise<GraphqlAnswer>;
  fetch(path: string, init?: RequestInit): Promise<GraphqlAnswer>;
}

export interface SendOptions {
  readonly variables?: Record<string, unknown>;
  readonly headers?: Record<string, string>;
}

/** The toy subgraphs behind a gateway that listens; `options` replace what is usual. */
export async function toyGateway(options: Partial<GatewayOptions> = {}): Promise<ToyGateway> {
  const toys = toySubgraphs();
  const identity = await TestIdentity.create();
  const logged: string[] = [];
  const all = [toys.people, toys.courses, toys.marks];
  const gateway = await createGateway({
    supergraphSdl: supergraphOf(all),
    local: new Map(all.map((each) => [each.name, each])),
    envelopeSecret: ENVELOPE_SECRET,
    identityProvider: identity,
    production: true,
    host: '127.0.0.1',
    port: 0,
    log: createLogger('gateway', 'debug', { write: (line: string) => void logged.push(line) }),
    ...options,
  });
  const ask = async (path: string, init?: RequestInit) =>
    answerOf(await fetch(gateway.url + path, { redirect: 'manual', ...init }));
  return {
    ...toys,
    gateway,
    identity,
    logged,
    fetch: ask,
    send: (query, { variables, headers } = {}) =>
      ask('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      }),
  };
}

export function supergraphOf(toys: readonly Toy[]): string {
  return composeSupergraph(toys.map(({ name, sdl }) => ({ name, sdl, url: `local://${name}` })))
    .supergraphSdl;
}

async function answerOf(response: Response): Promise<GraphqlAnswer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? JSON.parse(text) : undefined,
  };
}

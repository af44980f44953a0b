import { Pool } from 'undici';
import { SUBGRAPH_PORT } from '../supergraph.js';

export type Entity = { id: string } & Record<string, unknown>;

const pools = new Map<string, Pool>();

function poolOf(subgraph: string): Pool {
  const pool = pools.get(subgraph) ?? new Pool(`http://127.0.0.1:${SUBGRAPH_PORT}`, { connections: 32 });
  pools.set(subgraph, pool);
  return pool;
}

/** Sends a query to a subgraph. */
export async function ask<T>(
  subgraph: string,
  query: string,
  variables: Record<string, unknown>,
): Promise<T> {
  const { body } = await poolOf(subgraph).request({
    method: 'POST',
    path: `/${subgraph}`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return ((await body.json()) as { data: T }).data;
}

/** Each once, by id, in the order in which they are met. */
export class Wanted {
  readonly type: string;
  readonly ids = new Map<string, number>();

  constructor(type: string) {
    this.type = type;
  }

  add(id: string): void {
    if (!this.ids.has(id)) this.ids.set(id, this.ids.size);
  }

  representations(): { __typename: string; id: string }[] {
    return [...this.ids.keys()].map((id) => ({ __typename: this.type, id }));
  }

  of<T>(id: string, entities: readonly T[]): T {
    return entities[this.ids.get(id)!]!;
  }
}

import type { ExecutionResult } from 'graphql';
import { readAnswer } from '../../src/data-sources/remote/subgraph-answer.js';
import type { SubgraphAnswer, SubgraphFetch } from '../../src/data-sources/subgraph-source.js';
import { unavailable } from '../../src/data-sources/unavailable.js';
import { type Fault, MARKS } from './shop-world.js';

/** What becomes of a subgraph's answer on its way: lies are told, faults happen, and the gateway reads what arrives. */
export function throughHttp(answer: ExecutionResult, fetch: SubgraphFetch, fault?: Fault): SubgraphAnswer {
  try {
    if (fault === 'down') throw new Error('connect ECONNREFUSED');
    const body = fault ? broken(answer, fault) : JSON.stringify(answer);
    return readAnswer({ status: fault === 'status 500' ? 500 : 200, body: withLies(body) }, fetch);
  } catch {
    return unavailable(fetch);
  }
}

function withLies(body: string): string {
  return body
    .replaceAll(`"${MARKS.String}"`, '{"lie":1}')
    .replaceAll(String(MARKS.Float), '[1]')
    .replaceAll(String(MARKS.Int), '"lie"');
}

function broken(answer: ExecutionResult, fault: Fault): string {
  const changed = (change: (entities: unknown[]) => unknown) =>
    JSON.stringify({
      data: Object.fromEntries(
        Object.entries(answer.data ?? {}).map(([key, entities]) => [key, change(entities as unknown[])]),
      ),
    });
  switch (fault) {
    case 'HTML':
      return '<html>502 Bad Gateway</html>';
    case 'truncated':
      return JSON.stringify(answer).slice(0, -3);
    case 'no data':
      return '{"data":null}';
    case 'an error alone':
      return '{"data":null,"errors":[{"message":"Gone."}]}';
    case 'fewer entities':
      return changed((entities) => entities.slice(1));
    case 'more entities':
      return changed((entities) => [...entities, null]);
    case 'an object of entities':
      return changed((entities) => ({ ...entities }));
    case 'no entities':
      return changed((entities) => entities.map(() => null));
    case 'down':
    case 'status 500':
      return JSON.stringify(answer);
  }
}

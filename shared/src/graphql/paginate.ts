import type { Connection } from './connection.type.js';
import { type CursorKey, encodeCursor } from './cursor.js';

export interface PageOptions<T> {
  /** Name of the list and its order, as in its cursors. */
  readonly list: string;
  readonly size: number;
  readonly keysOf: (node: T) => readonly CursorKey[];
  /** Whether the page starts behind a cursor. */
  readonly hasPreviousPage: boolean;
  readonly totalCount?: () => Promise<number>;
}

/** A connection from up to `size + 1` rows in list order; the one too many tells that there is a next page. */
export function paginate<T>(rows: readonly T[], options: PageOptions<T>): Connection<T> {
  const nodes = rows.slice(0, options.size);
  const edges = nodes.map((node) => ({ node, cursor: encodeCursor(options.list, options.keysOf(node)) }));
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: rows.length > options.size,
      hasPreviousPage: options.hasPreviousPage,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    ...(options.totalCount ? { totalCount: options.totalCount } : {}),
  };
}

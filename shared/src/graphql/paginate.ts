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
  const cursorOf = (node: T | undefined) =>
    node === undefined ? null : encodeCursor(options.list, options.keysOf(node));
  return {
    nodes,
    // Getters: most operations ask for few of the cursors or for none.
    get edges() {
      return nodes.map((node) => ({ node, cursor: cursorOf(node)! }));
    },
    pageInfo: {
      hasNextPage: rows.length > options.size,
      hasPreviousPage: options.hasPreviousPage,
      get startCursor() {
        return cursorOf(nodes.at(0));
      },
      get endCursor() {
        return cursorOf(nodes.at(-1));
      },
    },
    ...(options.totalCount ? { totalCount: options.totalCount } : {}),
  };
}

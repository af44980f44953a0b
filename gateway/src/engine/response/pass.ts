import { GraphQLError } from 'graphql';
import type { ClientPath } from '../raw.js';

/** In place of a value: the null belongs further up. */
export const GOES_UP = Symbol('goes up');

interface Violation {
  readonly error: GraphQLError;
  /** How much of its path the null has covered in the end; −1 while it goes up. */
  nulledAt: number;
}

/** One walk over the data. `path` is kept by depth, so that only problems cost a copy of it. */
export class Pass {
  readonly path: (string | number)[] = [];
  readonly introspection: Readonly<Record<string, unknown>>;
  readonly #violations: Violation[] = [];

  constructor(introspection: Readonly<Record<string, unknown>>) {
    this.introspection = introspection;
  }

  /** The value at this depth is none that the schema allows. */
  refuse(depth: number, message: string): typeof GOES_UP {
    const error = new GraphQLError(message, {
      path: this.path.slice(0, depth),
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
    this.#violations.push({ error, nulledAt: -1 });
    return GOES_UP;
  }

  /** A null has found a place where the schema has room for it. */
  settle(depth: number): null {
    for (const violation of this.#violations) if (violation.nulledAt < 0) violation.nulledAt = depth;
    return null;
  }

  /** One for each null that no error of a subgraph explains already. */
  unexplained(errors: readonly GraphQLError[]): GraphQLError[] {
    if (this.#violations.length === 0) return [];
    const explained = new Set(errors.flatMap(({ path }) => (path ? prefixesOf(path) : [])));
    return this.#violations
      .filter(({ error, nulledAt }) => !explained.has(keyOf(error.path!.slice(0, nulledAt))))
      .map(({ error }) => error);
  }
}

function prefixesOf(path: ClientPath): string[] {
  return Array.from({ length: path.length + 1 }, (_, length) => keyOf(path.slice(0, length)));
}

function keyOf(path: ClientPath): string {
  return JSON.stringify(path);
}

import type { LoaderDefinition, RequestScope } from './request-scope.js';

/**
 * A loader named `<Things>By<Key>`. `load` answers the rows of all keys in one query, in any order; they are handed out
 * by key, and a key without a row answers null.
 */
export function oneByKey<K extends string, V>(
  name: string,
  load: (keys: readonly K[], scope: RequestScope) => Promise<readonly V[]>,
  keyOf: (value: V) => K,
): LoaderDefinition<K, V | null> {
  return {
    name,
    async batch(keys, scope) {
      const rows = await load(keys, scope);
      const byKey = new Map(rows.map((row) => [keyOf(row), row]));
      return keys.map((key) => byKey.get(key) ?? null);
    },
  };
}

/** Like `oneByKey`, with all rows of a key in the order in which `load` answered them. */
export function manyByKey<K extends string, V>(
  name: string,
  load: (keys: readonly K[], scope: RequestScope) => Promise<readonly V[]>,
  keyOf: (value: V) => K,
): LoaderDefinition<K, V[]> {
  return {
    name,
    async batch(keys, scope) {
      const rows = await load(keys, scope);
      const byKey = Map.groupBy(rows, keyOf);
      return keys.map((key) => byKey.get(key) ?? []);
    },
  };
}

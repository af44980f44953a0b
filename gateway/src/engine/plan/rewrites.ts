import type { FetchDataRewrite } from '@apollo/query-planner';
import { isRaw, put, type RawObject, readerOf } from '../raw.js';
import type { TypeIndex } from './type-index.js';

type Change = (object: RawObject) => void;

const FRAGMENT = '... on ';

/** Changes to the data before or after a fetch, or null when there are none. */
export function compileRewrites(
  rewrites: readonly FetchDataRewrite[] | undefined,
  types: TypeIndex,
): Change | null {
  if (!rewrites?.length) return null;
  const changes = rewrites.map((rewrite) =>
    within(rewrite.path.slice(0, -1), changeOf(rewrite, rewrite.path.at(-1)!), types),
  );
  return (object) => {
    for (const change of changes) change(object);
  };
}

function changeOf(rewrite: FetchDataRewrite, key: string): Change {
  if (rewrite.kind === 'ValueSetter') return (object) => put(object, key, rewrite.setValueTo);
  const read = readerOf(key);
  return (object) => {
    const value = read(object);
    if (value === undefined) return;
    put(object, rewrite.renameKeyTo, value);
    put(object, key, undefined);
  };
}

function within(path: readonly string[], change: Change, types: TypeIndex): Change {
  const [first, ...rest] = path;
  if (first === undefined) return change;
  const inner = within(rest, change, types);
  if (first.startsWith(FRAGMENT)) {
    const names = types.within(first.slice(FRAGMENT.length));
    return (object) => {
      const name = object['__typename'];
      if (name === undefined || names.has(name as string)) inner(object);
    };
  }
  const read = readerOf(first);
  return (object) => each(read(object), inner);
}

function each(value: unknown, change: Change): void {
  if (Array.isArray(value)) for (const element of value) each(element, change);
  else if (isRaw(value)) change(value);
}

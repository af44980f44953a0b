import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type RawObject, readerOf } from '../raw.js';
import type { Batch } from './representations.js';
import type { TypeIndex } from './type-index.js';

interface PlainKey {
  readonly name: string;
  readonly read: (object: RawObject) => unknown;
}

/**
 * Most entities are known by a type and one string. Those are told apart by looking the string up, without making a
 * representation of each target and a text of each representation. Null when the fetch requires more than that.
 */
export function compilePlainKeys(
  node: FetchNode,
  types: TypeIndex,
): ((targets: readonly RawObject[]) => Batch | null) | null {
  const keys = plainKeysOf(node, types);
  if (!keys) return null;
  return (targets) => {
    const batch: Batch = { representations: [], indexes: [] };
    const known = new Map<unknown, Map<string, number>>();
    for (const target of targets) {
      const typename = target['__typename'];
      const key = keys.get(typename);
      const value = key?.read(target);
      if (key && typeof value !== 'string') return null;
      batch.indexes.push(
        key ? indexOf(known, typename, key.name, value as string, batch.representations) : -1,
      );
    }
    return batch;
  };
}

function indexOf(
  known: Map<unknown, Map<string, number>>,
  typename: unknown,
  name: string,
  value: string,
  representations: RawObject[],
): number {
  let ofType = known.get(typename);
  if (!ofType) known.set(typename, (ofType = new Map()));
  const index = ofType.get(value);
  if (index !== undefined) return index;
  ofType.set(value, representations.length);
  return representations.push({ __typename: typename, [name]: value }) - 1;
}

/** By the names that an object may have. */
function plainKeysOf(node: FetchNode, types: TypeIndex): Map<unknown, PlainKey> | null {
  if (node.inputRewrites?.length) return null;
  const keys = new Map<unknown, PlainKey>();
  for (const selection of node.requires!) {
    const name = plainKeyOf(selection);
    if (name === null || selection.kind !== 'InlineFragment' || !selection.typeCondition) return null;
    for (const typename of types.within(selection.typeCondition)) {
      if (keys.has(typename)) return null;
      keys.set(typename, { name, read: readerOf(name) });
    }
  }
  return keys;
}

function plainKeyOf(fragment: QueryPlanSelectionNode): string | null {
  const selections = fragment.selections ?? [];
  if (selections.length !== 2) return null;
  const names = selections.map((each) =>
    each.kind === 'Field' && !each.alias && !each.selections ? each.name : null,
  );
  const [typename, key] = names[0] === '__typename' ? names : names.toReversed();
  return typename === '__typename' && key && key !== '__proto__' ? key : null;
}

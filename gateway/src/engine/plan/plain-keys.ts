import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type RawObject, readerOf } from '../raw.js';
import type { Batch } from './batch.js';
import type { TypeIndex } from './type-index.js';

export interface PlainKey {
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
    const known = new Known();
    const indexes: number[] = [];
    for (const target of targets) {
      const typename = target['__typename'];
      const key = keys.get(typename);
      const value = key?.read(target);
      if (key && typeof value !== 'string') return null;
      indexes.push(key ? known.indexOf(typename, key.name, value as string) : -1);
    }
    return { representations: known.representations, indexes };
  };
}

/** Each representation once, with the way back to it. */
class Known {
  readonly representations: RawObject[] = [];
  readonly #indexes = new Map<unknown, Map<string, number>>();

  indexOf(typename: unknown, name: string, value: string): number {
    let ofType = this.#indexes.get(typename);
    if (!ofType) this.#indexes.set(typename, (ofType = new Map()));
    const index = ofType.get(value);
    if (index !== undefined) return index;
    ofType.set(value, this.representations.length);
    return this.representations.push({ __typename: typename, [name]: value }) - 1;
  }
}

/** By the names that an object may have. */
export function plainKeysOf(node: FetchNode, types: TypeIndex): Map<unknown, PlainKey> | null {
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

import type { FetchNode } from '@apollo/query-planner';
import { isInherited, isRaw, type RawObject } from '../raw.js';
import type { Run } from '../run.js';
import type { DifferentEntities } from './batch.js';
import { EACH, Places, textOf } from './places.js';
import { type PlainKey, plainKeysOf } from './plain-keys.js';
import type { TypeIndex } from './type-index.js';

/**
 * Puts one object in all places where the same entity is met and nothing but its key is known: what follows is done once
 * for it. Null for fetches whose keys are more than a type and a string; answers null when more is known of some.
 */
export function compileOneOfEquals(
  node: FetchNode,
  path: readonly string[],
  types: TypeIndex,
): ((run: Run) => DifferentEntities | null) | null {
  const keys = plainKeysOf(node, types);
  const name = path.findLast((segment) => segment !== EACH);
  if (!keys || name === undefined || isInherited(name)) return null;
  const parents = new Places(path.slice(0, path.lastIndexOf(name)));
  const at = textOf(path);
  const key = `${at} ${JSON.stringify(node.requires)}`;
  return (run) => {
    const known = run.batches.get(key);
    if (known !== undefined) return known;
    const equals = new Equals(keys);
    for (const parent of parents.objects(run)) equals.unify(parent, name);
    const { targets, met } = equals;
    if (met > targets.length) run.isShared = true;
    if (equals.areAll) run.different.set(at, targets);
    const { representations, indexes } = equals;
    const entities = equals.areAll ? { targets, batch: { representations, indexes } } : null;
    run.batches.set(key, entities);
    return entities;
  };
}

class Equals {
  /** Whether nothing but keys was known of all. */
  areAll = true;
  met = 0;
  readonly targets: RawObject[] = [];
  readonly representations: RawObject[] = [];
  readonly indexes: number[] = [];
  readonly #keys: ReadonlyMap<unknown, PlainKey>;
  readonly #known = new Map<unknown, Map<string, RawObject>>();

  constructor(keys: ReadonlyMap<unknown, PlainKey>) {
    this.#keys = keys;
  }

  unify(holder: RawObject | unknown[], key: string | number): void {
    const value = (holder as RawObject)[key];
    if (Array.isArray(value)) for (let i = 0; i < value.length; i++) this.unify(value, i);
    else if (isRaw(value)) {
      const one = this.#one(value);
      if (one !== value) (holder as RawObject)[key] = one;
    }
  }

  #one(object: RawObject): RawObject {
    const typename = object['__typename'];
    const key = this.#keys.get(typename);
    const id = key?.read(object);
    if (!key || typeof id !== 'string' || !hasTwo(object)) {
      this.areAll = false;
      return object;
    }
    let ofType = this.#known.get(typename);
    if (!ofType) this.#known.set(typename, (ofType = new Map()));
    this.met++;
    const known = ofType.get(id);
    if (known) return known;
    ofType.set(id, object);
    this.indexes.push(this.targets.length);
    this.targets.push(object);
    this.representations.push({ __typename: typename, [key.name]: id });
    return object;
  }
}

function hasTwo(object: RawObject): boolean {
  let count = 0;
  for (const _key in object) count++;
  return count === 2;
}

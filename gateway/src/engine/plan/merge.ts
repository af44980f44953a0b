import { isRaw, ownValue, put, type RawObject } from '../raw.js';
import type { TypeIndex } from './type-index.js';

/** Adds what a fetch brought to what is known of the same object. Null never hides a value that another subgraph gave. */
export function merge(target: RawObject, source: RawObject, types: TypeIndex): void {
  if (target === source) return;
  for (const key of Object.keys(source)) mergeKey(target, key, source[key], types);
}

export function mergeKey(target: RawObject, key: string, value: unknown, types: TypeIndex): void {
  if (value === undefined) return;
  const known = ownValue(target, key);
  if (known === undefined || known === null) put(target, key, value);
  else if (value !== null && known !== value) mergeValues(target, key, value, types);
}

function mergeValues(target: RawObject, key: string, value: unknown, types: TypeIndex): void {
  const known = target[key];
  if (isRaw(known) && isRaw(value)) merge(known, value, types);
  else if (Array.isArray(known) && Array.isArray(value)) mergeLists(known, value, types);
  // A subgraph that knows an interface as an object says the interface's name; the object's own name is better.
  else if (key !== '__typename' || types.isObject(value)) put(target, key, value);
}

function mergeLists(target: unknown[], source: readonly unknown[], types: TypeIndex): void {
  for (const [i, value] of source.entries()) {
    const known = target[i];
    if (isRaw(known) && isRaw(value)) merge(known, value, types);
    else if (Array.isArray(known) && Array.isArray(value)) mergeLists(known, value, types);
    else if (value !== null && value !== undefined) target[i] = value;
  }
}

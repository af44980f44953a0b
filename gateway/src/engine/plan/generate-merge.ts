import { functionOf } from '../generated-code.js';
import { isInherited, type RawObject } from '../raw.js';
import { mergeKey } from './merge.js';
import type { TypeIndex } from './type-index.js';

export type Merge = (target: RawObject, source: RawObject) => void;

/** Writes the function that merges answers with these keys: fixed names again, because it runs for every entity. */
export function generateMerge(keys: readonly string[], types: TypeIndex): Merge {
  const rest = (target: RawObject, key: string, value: unknown) => mergeKey(target, key, value, types);
  const steps = keys.map((key) => {
    if (isInherited(key))
      return `if (Object.hasOwn(source, '${key}')) rest(target, '${key}', source['${key}']);`;
    const read = `v = source.${key};`;
    return `${read} if (v !== undefined) { if (target.${key} === undefined) target.${key} = v; else rest(target, '${key}', v); }`;
  });
  const body = `return (target, source) => { if (target === source) return; let v; ${steps.join('\n')} };`;
  return functionOf(body, { rest }) as Merge;
}

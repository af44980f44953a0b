import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { isRaw, put, type RawObject, readerOf } from '../raw.js';
import type { Batch } from './batch.js';
import { merge } from './merge.js';
import { compilePlainKeys } from './plain-keys.js';
import { compileRewrites } from './rewrites.js';
import type { TypeIndex } from './type-index.js';

/** Copies what is required from an object; false when some of it is missing. */
type Copy = (from: RawObject, to: RawObject) => boolean;

/** Makes what `_entities` is asked with from the objects that want more fields. */
export function compileRepresentations(node: FetchNode, types: TypeIndex): (targets: RawObject[]) => Batch {
  const copy = copySelections(node.requires!, types);
  const rewrite = compileRewrites(node.inputRewrites, types);
  const plain = compilePlainKeys(node, types);
  return (targets) => {
    const known = plain?.(targets);
    return known ?? inGeneral(targets);
  };
  function inGeneral(targets: readonly RawObject[]): Batch {
    const batch: Batch = { representations: [], indexes: [] };
    const known = new Map<string, number>();
    for (const target of targets) {
      const representation: RawObject = {};
      if (!copy(target, representation) || !representation['__typename']) {
        batch.indexes.push(-1);
        continue;
      }
      rewrite?.(representation);
      batch.indexes.push(indexOf(representation, known, batch.representations));
    }
    return batch;
  }
}

function indexOf(representation: RawObject, known: Map<string, number>, all: RawObject[]): number {
  const text = textOf(representation);
  const index = known.get(text);
  if (index !== undefined) return index;
  known.set(text, all.length);
  return all.push(representation) - 1;
}

/** Most keys are a type and an id, and need no JSON to be told apart. */
function textOf(representation: RawObject): string {
  let text = '';
  for (const key in representation) {
    const value = representation[key];
    if (typeof value !== 'string') return JSON.stringify(representation);
    text += `${key} ${value.length} ${value}`;
  }
  return text;
}

function copySelections(selections: readonly QueryPlanSelectionNode[], types: TypeIndex): Copy {
  const copies = selections.map((selection) => copySelection(selection, types));
  return (from, to) => {
    for (const copy of copies) if (!copy(from, to)) return false;
    return true;
  };
}

function copySelection(selection: QueryPlanSelectionNode, types: TypeIndex): Copy {
  if (selection.kind === 'InlineFragment') {
    const copy = copySelections(selection.selections, types);
    const names = selection.typeCondition ? types.within(selection.typeCondition) : null;
    return (from, to) => {
      if (names && !names.has(from['__typename'] as string)) return true;
      const part: RawObject = {};
      if (copy(from, part)) merge(to, part, types);
      return true;
    };
  }
  const key = selection.alias ?? selection.name;
  const read = readerOf(key);
  const copy = selection.selections ? copySelections(selection.selections, types) : null;
  return (from, to) => {
    const value = read(from);
    if (value === undefined) return false;
    put(to, key, copy ? copyValue(value, copy) : value);
    return true;
  };
}

function copyValue(value: unknown, copy: Copy): unknown {
  if (Array.isArray(value)) return value.map((element) => copyValue(element, copy));
  if (!isRaw(value)) return null;
  const part: RawObject = {};
  return copy(value, part) ? part : null;
}

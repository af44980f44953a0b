import type { FetchNode } from '@apollo/query-planner';
import { entitySelections, responseKeys } from '../../data-sources/fetch-document.js';
import { type ClientPath, isRaw, type RawObject } from '../raw.js';
import type { Run, Step } from '../run.js';
import { documentOf } from './document-of.js';
import { compileErrors, type Spot } from './fetch-errors.js';
import { generateMerge, type Merge } from './generate-merge.js';
import { compileOneOfEquals } from './one-of-equals.js';
import { merge } from './merge.js';
import { Places } from './places.js';
import type { Batch } from './batch.js';
import { compileRepresentations } from './representations.js';
import { compileRewrites } from './rewrites.js';
import { compileEntityCall } from './subgraph-call.js';
import type { TypeIndex } from './type-index.js';

/** A fetch of more fields of the objects at a path: equal ones are asked for once and become one object. */
export function compileEntityFetch(
  node: FetchNode,
  path: readonly string[],
  types: TypeIndex,
  mayUnify: boolean,
): Step {
  const call = compileEntityCall(node);
  const where = new Places(path);
  const batchOf = compileRepresentations(node, types);
  const rewrite = compileRewrites(node.outputRewrites, types);
  const tell = compileErrors(node);
  const keysOf = compileKeys(node);
  const join = mergeOf(node, types);

  const unify = mayUnify ? compileOneOfEquals(node, path, types) : null;
  const allOf = (run: Run) => {
    const targets = where.objects(run);
    return { targets, batch: batchOf(targets) };
  };

  return async (run) => {
    const { targets, batch } = unify?.(run) ?? allOf(run);
    const { representations, indexes } = batch;
    if (representations.length === 0) return;
    const { data, errors } = await call(run, representations);
    const entities = data?.['_entities'];
    const isLost = !Array.isArray(entities);
    if (!isLost) {
      if (rewrite) entities.forEach((entity, i) => prepare(entity, representations[i]!, rewrite));
      targets.forEach((target, i) => {
        const entity = entities[indexes[i]!];
        if (isRaw(entity)) join(target, entity);
      });
      if (representations.length < targets.length) run.isShared = true;
    }
    if (errors?.length)
      run.errors.push(...tell({ errors, isLost, spots: spotsOf(run, where, { targets, batch }, keysOf) }));
  };
}

function mergeOf(node: FetchNode, types: TypeIndex): Merge {
  const selections = entitySelections(documentOf(node));
  if (!selections || node.outputRewrites?.length) return (target, source) => merge(target, source, types);
  return generateMerge(['__typename', ...responseKeys(selections)], types);
}

function prepare(entity: unknown, representation: RawObject, rewrite: (object: RawObject) => void): void {
  if (!isRaw(entity)) return;
  entity['__typename'] ??= representation['__typename'];
  rewrite(entity);
}

function spotsOf(
  { root }: Run,
  where: Places,
  { targets, batch }: { targets: readonly RawObject[]; batch: Batch },
  keysOf: (typename: unknown) => string[],
): Spot[] {
  const places: ClientPath[][] = batch.representations.map(() => []);
  const indexOf = new Map(targets.map((target, i) => [target, batch.indexes[i]!]));
  where.visit(root, (object, path) => void places[indexOf.get(object) ?? -1]?.push(path));
  return batch.representations.map(({ __typename }, i) => ({
    places: places[i]!,
    keys: keysOf(__typename),
  }));
}

/** Names of the fields that a fetch brings to an entity of this type. */
function compileKeys(node: FetchNode): (typename: unknown) => string[] {
  const selections = entitySelections(documentOf(node));
  if (!selections) return () => [];
  return (typename) => {
    const own = responseKeys(selections, String(typename));
    return own.length > 0 ? own : responseKeys(selections);
  };
}

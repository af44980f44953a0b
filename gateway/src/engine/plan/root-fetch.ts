import type { FetchNode } from '@apollo/query-planner';
import { operationOf, responseKeys } from '../../data-sources/fetch-document.js';
import { type ClientPath, isRaw, type RawObject } from '../raw.js';
import type { Step } from '../run.js';
import { documentOf } from './document-of.js';
import { compileErrors } from './fetch-errors.js';
import { merge } from './merge.js';
import { Places } from './places.js';
import { compileRewrites } from './rewrites.js';
import { type Call, compileCall } from './subgraph-call.js';
import type { TypeIndex } from './type-index.js';

/** A fetch of fields of Query or Mutation; below a path, when a type leads back to Query. */
export function compileRootFetch(
  node: FetchNode,
  path: readonly string[],
  types: TypeIndex,
  call: Call = compileCall(node),
): Step {
  const where = new Places(path);
  const rewrite = compileRewrites(node.outputRewrites, types);
  const tell = compileErrors(node);
  const keys = responseKeys(operationOf(documentOf(node)).selectionSet);
  return async (run) => {
    const targets = where.objects(run);
    if (targets.length === 0) return;
    const { data, errors } = await call(run);
    if (isRaw(data)) {
      rewrite?.(data);
      for (const target of targets) merge(target, data, types);
      if (targets.length > 1) run.isShared = true;
    }
    if (errors?.length) {
      const spots = [{ places: pathsTo(where, run.root), keys }];
      run.errors.push(...tell({ errors, isLost: !isRaw(data), spots }));
    }
  };
}

function pathsTo(where: Places, root: RawObject): ClientPath[] {
  const paths: ClientPath[] = [];
  where.visit(root, (_object, path) => void paths.push(path));
  return paths;
}

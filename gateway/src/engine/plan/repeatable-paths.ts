import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { type FieldNode, Kind, type SelectionSetNode } from 'graphql';
import { entitySelections, operationOf } from '../../data-sources/fetch-document.js';
import { documentOf } from './document-of.js';
import { EACH } from './places.js';

/**
 * Where equal entities may become one object: paths at which entities are asked for more, and that one fetch brings and no
 * other. Nothing else can put different things into two of them.
 */
export function repeatablePaths({ node }: QueryPlan): ReadonlySet<string> {
  const fetches = fetchesOf(node, []);
  // Renaming afterwards moves things to other paths.
  if (fetches.some(({ fetch }) => fetch.outputRewrites?.length)) return new Set();
  const times = new Map<string, number>();
  for (const { fetch, path } of fetches)
    for (const brought of broughtBy(fetch, path)) times.set(brought, (times.get(brought) ?? 0) + 1);
  const asked = fetches.filter(({ fetch }) => fetch.requires).map(({ path }) => spelled(path));
  return new Set(asked.filter((path) => times.get(path) === 1));
}

/** Without its lists, as the set has it. */
export function spelled(path: readonly string[]): string {
  return path.filter((segment) => segment !== EACH).join('.');
}

interface PlacedFetch {
  readonly fetch: FetchNode;
  readonly path: readonly string[];
}

function fetchesOf(node: QueryPlan['node'] | PlanNode, path: readonly string[]): PlacedFetch[] {
  switch (node?.kind) {
    case 'Fetch':
      return [{ fetch: node, path }];
    case 'Flatten':
      return fetchesOf(node.node, [...path, ...node.path.map(String)]);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap((each) => fetchesOf(each, path));
    case 'Condition':
      return [...fetchesOf(node.ifClause, path), ...fetchesOf(node.elseClause, path)];
    case 'Defer':
    case 'Subscription':
    case undefined:
      return [];
  }
}

function broughtBy(fetch: FetchNode, path: readonly string[]): Set<string> {
  const document = documentOf(fetch);
  const selections = entitySelections(document) ?? operationOf(document).selectionSet;
  const found = new Set<string>();
  collect(selections, spelled(path), found);
  return found;
}

function collect({ selections }: SelectionSetNode, path: string, found: Set<string>): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet) continue;
    const inner = selection.kind === Kind.FIELD ? within(path, selection) : path;
    if (inner !== path) found.add(inner);
    collect(selection.selectionSet, inner, found);
  }
}

function within(path: string, { alias, name }: FieldNode): string {
  const key = alias?.value ?? name.value;
  return path ? `${path}.${key}` : key;
}

import type { FetchNode } from '@apollo/query-planner';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { ClientPath } from '../raw.js';

/** As many as the largest page has items: an answer full of holes must stay an answer of bounded size. */
const MAX_ERRORS = 100;

/** Where one root fetch, or one representation of an entity fetch, fills in fields. */
export interface Spot {
  readonly places: readonly ClientPath[];
  /** Response keys of the fields that it fills in there. */
  readonly keys: readonly string[];
}

export interface FailedFetch {
  readonly errors: readonly GraphQLFormattedError[];
  /** Whether nothing at all was answered. */
  readonly isLost: boolean;
  readonly spots: readonly Spot[];
}

/** Tells errors of subgraphs in the client's terms: one at every field that stays empty because of them. */
export function compileErrors(node: FetchNode): (failed: FailedFetch) => GraphQLError[] {
  const rename = compileRenames(node);
  const aim = node.requires ? aimAtEntity : aimAtRoot;
  return (failed) => {
    const told: GraphQLError[] = [];
    for (const error of failed.errors) {
      for (const path of pathsOf(aim(error.path, failed), rename)) {
        if (told.length < MAX_ERRORS) told.push(toldOf(error, path, node.serviceName));
      }
    }
    return told;
  };
}

interface Aim {
  readonly spots: readonly Spot[];
  readonly rest: ClientPath;
}

function aimAtRoot(path: ClientPath | undefined, { isLost, spots }: FailedFetch): Aim | null {
  if (path?.length) return { spots, rest: path };
  return isLost ? { spots, rest: [] } : null;
}

function aimAtEntity(path: ClientPath | undefined, { isLost, spots }: FailedFetch): Aim | null {
  const spot = typeof path?.[1] === 'number' ? spots[path[1]] : undefined;
  if (path && spot) return { spots: [spot], rest: path.slice(2) };
  return isLost ? { spots, rest: [] } : null;
}

function* pathsOf(
  aim: Aim | null,
  rename: (path: ClientPath) => ClientPath,
): Generator<ClientPath | undefined> {
  if (!aim) return yield undefined;
  for (const { places, keys } of aim.spots) {
    const rests = aim.rest.length > 0 ? [aim.rest] : keys.length > 0 ? keys.map((key) => [key]) : [[]];
    for (const place of places) for (const rest of rests) yield [...place, ...rename(rest)];
  }
}

/** The planner gives conflicting fields other names on their way; clients know only their own. */
function compileRenames(node: FetchNode): (path: ClientPath) => ClientPath {
  const renames = new Map<string | number, string>();
  for (const rewrite of node.outputRewrites ?? [])
    if (rewrite.kind === 'KeyRenamer') renames.set(rewrite.path.at(-1)!, rewrite.renameKeyTo);
  return renames.size === 0 ? (path) => path : (path) => path.map((key) => renames.get(key) ?? key);
}

function toldOf(
  error: GraphQLFormattedError,
  path: ClientPath | undefined,
  serviceName: string,
): GraphQLError {
  const { message, extensions } = error;
  return new GraphQLError(message || 'A subgraph failed.', {
    path: path ?? null,
    originalError: error instanceof Error ? error : null,
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...extensions, serviceName },
  });
}

import type { ReferenceResolver } from '@training-center/shared/graphql/build-subgraph-schema';
import { isId } from '@training-center/shared/ids/new-id';

/** How the gateway comes into this subgraph by the entities of others. Who may see what is decided by each field. */
export const references: Readonly<Record<string, ReferenceResolver>> = {
  Course: async ({ id }) => (isId(id) ? { id } : null),
  Viewer: async ({ id }, { viewer }) => (viewer?.userId === id ? { id } : null),
};

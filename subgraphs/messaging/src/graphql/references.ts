import type { ReferenceResolver } from '@training-center/shared/graphql/build-subgraph-schema';
import { isId } from '@training-center/shared/ids/new-id';
import type { RoomAccessService } from '../services/room-access.service.js';

/** How the gateway comes into this subgraph. Who may see what is decided by each field, or here. */
export function references(access: RoomAccessService): Readonly<Record<string, ReferenceResolver>> {
  return {
    Course: async ({ id }) => (isId(id) ? { id } : null),
    Viewer: async ({ id }, { viewer }) => (viewer?.userId === id ? { id } : null),
    ChatGroup: ({ id }, scope) => access.visibleById(scope, id),
    Message: ({ id }, scope) => access.visibleMessageById(scope, id),
  };
}

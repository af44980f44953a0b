import type { ReferenceResolver } from '@training-center/shared/graphql/build-subgraph-schema';
import type { RoomAccessService } from '../services/room-access.service.js';

/** How the gateway comes to rooms and messages: like everybody, only to those that the viewer may see. */
export function chatReferences(access: RoomAccessService): Readonly<Record<string, ReferenceResolver>> {
  return {
    ChatGroup: ({ id }, scope) => access.visibleById(scope, id),
    Message: ({ id }, scope) => access.visibleMessageById(scope, id),
  };
}

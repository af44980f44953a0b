import type { ReferenceResolver } from '@training-center/shared/graphql/build-subgraph-schema';
import type { SessionService } from '../../services/session.service.js';
import { viewerOf } from './viewer.type.js';

/** Only ever the caller; to anybody else it does not exist. */
export function viewerReference(sessions: SessionService): ReferenceResolver {
  return async ({ id }, scope) => {
    if (scope.viewer?.userId !== id) return null;
    const session = await sessions.requireLive(scope);
    return viewerOf(session.account, session.id);
  };
}

import type { ReferenceResolver } from '@training-center/shared/graphql/build-subgraph-schema';
import { isId } from '@training-center/shared/ids/new-id';
import type { SessionReadingService } from '../services/session-reading.service.js';

/** How the gateway comes into this subgraph. Who may see what is decided by each field, or here. */
export function references(reading: SessionReadingService): Readonly<Record<string, ReferenceResolver>> {
  return {
    Course: async ({ id }) => (isId(id) ? { id } : null),
    Viewer: async ({ id }, { viewer }) => (viewer?.userId === id ? { id } : null),
    LiveSession: ({ id }, scope) => reading.visibleById(scope, id),
    RecurringSchedule: ({ id }, scope) => reading.visibleSchedule(scope, id),
  };
}

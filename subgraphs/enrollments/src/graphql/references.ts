import type { ReferenceResolver } from '@training-center/shared/graphql/build-subgraph-schema';
import { isId } from '@training-center/shared/ids/new-id';
import type { EnrollmentReadingService } from '../services/enrollment-reading.service.js';

const byId = (id: string) => (isId(id) ? { id } : null);

/** How the gateway comes into this subgraph. Who may see what is decided by each field, or here. */
export function references(reading: EnrollmentReadingService): Readonly<Record<string, ReferenceResolver>> {
  return {
    Course: async ({ id }) => byId(id),
    Lesson: async ({ id }) => byId(id),
    Viewer: async ({ id }, { viewer }) => (viewer?.userId === id ? { id } : null),
    Enrollment: ({ id }, scope) => reading.visibleById(scope, id),
  };
}

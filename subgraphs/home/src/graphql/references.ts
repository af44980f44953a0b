import type { ReferenceResolver } from '@training-center/shared/graphql/build-subgraph-schema';
import { isId } from '@training-center/shared/ids/new-id';
import type { AnnouncementService } from '../services/announcement.service.js';
import type { ReviewReadingService } from '../services/review-reading.service.js';

/** How the gateway comes into this subgraph. Who may see what of a course is decided by each of its fields. */
export function references(
  reviews: ReviewReadingService,
  announcements: AnnouncementService,
): Readonly<Record<string, ReferenceResolver>> {
  return {
    Course: async ({ id }) => (isId(id) ? { id } : null),
    Review: ({ id }, scope) => reviews.visibleById(scope, id),
    Announcement: ({ id }, scope) => announcements.visibleById(scope, id),
  };
}

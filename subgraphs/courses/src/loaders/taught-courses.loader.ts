import { isAdmin } from '@training-center/shared/scope/viewer';
import type { LoaderDefinition, RequestScope } from '@training-center/shared/scope/request-scope';
import type { Course } from '../domain/course/course.entity.js';
import { countTaught, findTaught, type Sight } from '../domain/course/taught-courses.repository.js';

/** A page of the courses of one instructor, as a loader key. */
export function taughtKey(instructorId: string, limit: number, afterId: string | null): string {
  return `${limit}:${afterId ?? ''}:${instructorId}`;
}

/** By `taughtKey`. Two statements for all instructors that are asked for the same page, as those of one list are. */
export const taughtCourses: LoaderDefinition<string, Course[]> = {
  name: 'TaughtCourses',
  async batch(keys, scope) {
    const pages = Map.groupBy(keys.map(parseKey), ({ limit, afterId }) => `${limit}:${afterId ?? ''}`);
    const found = new Map<string, Course[]>();
    for (const [page, wanted] of pages) {
      const instructorIds = wanted.map(({ instructorId }) => instructorId);
      const courses = await findTaught(scope.em, instructorIds, sightOf(scope), wanted[0]!);
      for (const id of instructorIds) {
        found.set(
          `${page}:${id}`,
          courses.filter(({ instructorId }) => instructorId === id),
        );
      }
    }
    return keys.map((key) => found.get(key) ?? []);
  },
};

export const taughtCourseCounts: LoaderDefinition<string, number> = {
  name: 'TaughtCourseCountsByInstructorId',
  async batch(instructorIds, scope) {
    const counts = await countTaught(scope.em, instructorIds, sightOf(scope));
    const byId = new Map(counts.map(({ instructorId, count }) => [instructorId, count]));
    return instructorIds.map((id) => byId.get(id) ?? 0);
  },
};

function parseKey(key: string) {
  const [limit, afterId, instructorId] = key.split(':') as [string, string, string];
  return { limit: Number(limit), afterId: afterId || null, instructorId };
}

function sightOf({ viewer }: RequestScope): Sight {
  return { everything: isAdmin(viewer), userId: viewer?.userId ?? null };
}

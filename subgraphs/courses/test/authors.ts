import { InstructorChanged } from '@training-center/profiles/contract';
import { newId } from '@training-center/shared/ids/new-id';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import { GrantReader, RevokeReader } from '../src/contract.js';

export const admin = (): Viewer => testViewer({ roles: ['ADMIN'] });

export interface Author {
  readonly viewer: Viewer;
  readonly instructorId: string;
}

/** A person whom profiles has told to be an instructor. */
export async function author(under: SubgraphUnderTest, canTeach = true): Promise<Author> {
  const viewer = testViewer();
  const instructorId = newId();
  const { userId, username } = viewer;
  await under.publish(InstructorChanged, { instructorId, userId, username, version: 1, canTeach });
  return { viewer, instructorId };
}

/** A person whom enrollments has let read a course. */
export async function reader(
  under: SubgraphUnderTest,
  courseId: string,
  grant: { until?: string | null; paid?: boolean; viewer?: Viewer } = {},
): Promise<Viewer> {
  const { viewer = testViewer(), until = null, paid = false } = grant;
  await under.publish(GrantReader, { courseId, userId: viewer.userId, version: 1, until, paid });
  return viewer;
}

export function revoke(
  under: SubgraphUnderTest,
  courseId: string,
  viewer: Viewer,
  version = 2,
): Promise<void> {
  return under.publish(RevokeReader, { courseId, userId: viewer.userId, version });
}

import { ForbiddenError } from '@training-center/shared/errors/access-errors';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { isAdmin, type Viewer } from '@training-center/shared/scope/viewer';

/**
 * @throws {UnauthenticatedError} when nobody is signed in.
 * @throws {ForbiddenError} when it is not an admin.
 */
export function requireAdmin(scope: RequestScope): Viewer {
  const viewer = scope.requireViewer();
  if (!isAdmin(viewer)) throw new ForbiddenError();
  return viewer;
}

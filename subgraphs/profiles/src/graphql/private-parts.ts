import { notFound } from '@training-center/shared/errors/access-errors';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { maySeePrivateParts } from '../domain/profile.policy.js';

/** @throws NOT_FOUND when the caller may not see the private parts of this profile. */
export function assertPrivateParts(scope: RequestScope, profile: { readonly userId: string }): void {
  if (!maySeePrivateParts(scope.viewer, profile)) throw notFound();
}

import { isAdmin, type Viewer } from '@training-center/shared/scope/viewer';

/** The private parts of a profile are for the person themselves and for administrators. */
export function maySeePrivateParts(viewer: Viewer | null, profile: { readonly userId: string }): boolean {
  return viewer?.userId === profile.userId || isAdmin(viewer);
}

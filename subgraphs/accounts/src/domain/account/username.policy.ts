import { InvalidInputError } from '@training-center/shared/errors/domain-error';

export const USERNAME_PATTERN = /^[a-zA-Z0-9_.-]{3,30}$/;

/** Names that would pass for the house itself, or that addresses of ours need. */
const RESERVED = new Set(
  `about abuse account accounts admin administrator anonymous api billing contact deleted everyone graphql guest
  health help here home hostmaster info instructor login logout mail me moderator news nobody noreply no-reply null
  official owner postmaster privacy root security settings signin signup staff status student support system team
  training-center trainingcenter undefined user users viewer webmaster www`.split(/\s+/),
);

export function usernameProblems(username: string): InvalidInputError[] {
  if (!RESERVED.has(username.toLowerCase())) return [];
  return [new InvalidInputError('This name is reserved.', ['input', 'username'], 'USERNAME_RESERVED')];
}

import type { GraphQLFormattedError } from 'graphql';

/** Codes by which the owner of a stream says that somebody may not follow it, or no longer. */
const REFUSALS: ReadonlySet<string> = new Set([
  'NOT_FOUND',
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'MEMBERSHIP_ENDED',
  'SESSION_ENDED',
]);

export type Errors = readonly GraphQLFormattedError[];

/** Whether it is the person who is refused, and not that something failed. */
export function isRefusal(errors: Errors): boolean {
  return errors.some(({ extensions }) => REFUSALS.has(String(extensions?.['code'])));
}

function ending(code: string, message: string): Errors {
  return [{ message, extensions: { code } }];
}

export const notFound = ending('NOT_FOUND', 'Not found.');

export const membershipEnded = ending('MEMBERSHIP_ENDED', 'You may no longer follow this.');

export const sourceLost = ending(
  'SUBSCRIPTION_SOURCE_LOST',
  'Events may have been missed here: subscribe again, with the last cursor if you have one.',
);

export const schemaReload = ending(
  'SUBSCRIPTION_SCHEMA_RELOAD',
  'The schema has changed: subscribe again, with the last cursor if you have one.',
);

export const slowConsumer = ending(
  'SUBSCRIPTION_SLOW_CONSUMER',
  'Events were not taken up in time: subscribe again, with the last cursor if you have one.',
);

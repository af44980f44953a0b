import { OptimisticLockError } from '@mikro-orm/core';
import { DomainError, DomainErrors } from '../errors/domain-error.js';
import type { RequestScope } from '../scope/request-scope.js';
import { validateInput } from './validate-input.js';

/** A refusal as data: graphql-js would take an `Error` among the items of a list for a fault. */
export interface UserErrorData {
  readonly typename: string;
  readonly code: string;
  readonly message: string;
  readonly path: string[] | null;
}

export type Payload<Name extends string, T> = { [K in Name]: T | null } & { userErrors: UserErrorData[] };

/**
 * The one place where refusals become `userErrors`. Validates the input, runs the service call and wraps what it answers
 * under `field`; anything but a `DomainError` is a fault and goes up as it is.
 */
export async function answer<Name extends string, T>(
  field: Name,
  input: object,
  perform: () => Promise<T>,
): Promise<Payload<Name, T>> {
  return answerMany(input, async () => ({ [field]: await perform() }) as { [K in Name]: T }, {
    [field]: null,
  } as {
    [K in Name]: null;
  });
}

/** `answer` for the signed-in: whoever is not is told so, whatever the input. */
export async function answerSignedIn<Name extends string, T>(
  scope: RequestScope,
  field: Name,
  input: object,
  perform: () => Promise<T>,
): Promise<Payload<Name, T>> {
  scope.requireViewer();
  return answer(field, input, perform);
}

/** Like `answer`, for payloads with several objects; `nothing` is the payload of a refusal. */
export async function answerMany<P extends object>(
  input: object,
  perform: () => Promise<P>,
  nothing: { [K in keyof P]: P[K] | null },
): Promise<{ [K in keyof P]: P[K] | null } & { userErrors: UserErrorData[] }> {
  try {
    await validateInput(input);
    return { ...(await perform()), userErrors: [] };
  } catch (error) {
    return { ...nothing, userErrors: userErrorsOf(error) };
  }
}

function userErrorsOf(error: unknown): UserErrorData[] {
  if (error instanceof DomainErrors) return error.errors.map(asData);
  if (error instanceof DomainError) return [asData(error)];
  if (error instanceof OptimisticLockError) {
    return [
      asData(new DomainError('CONCURRENT_CHANGE', 'Somebody changed this at the same moment. Try again.')),
    ];
  }
  throw error;
}

/** With the fields that the concrete error adds. */
function asData(error: DomainError): UserErrorData {
  return Object.assign({}, error, { message: error.message, path: error.path ? [...error.path] : null });
}

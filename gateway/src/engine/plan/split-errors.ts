import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { answerKey } from './entity-question.js';

const PLACE = /^_entities_\d+$/;

/** The errors of one of the questions that were asked together, as if it had been asked alone; with those of nobody on demand. */
export function attributed(
  errors: readonly GraphQLFormattedError[],
  place: number,
  withOthers = false,
): GraphQLFormattedError[] {
  const key = answerKey(place);
  return errors.flatMap((error) => {
    const first = error.path?.[0];
    if (first === key) return [moved(error)];
    return withOthers && !PLACE.test(String(first)) ? [error] : [];
  });
}

function moved(error: GraphQLFormattedError): GraphQLFormattedError {
  const path = ['_entities', ...error.path!.slice(1)];
  if (!(error instanceof GraphQLError)) return { ...error, path };
  const { message, extensions, originalError } = error;
  return new GraphQLError(message, { path, extensions, originalError: originalError ?? null });
}

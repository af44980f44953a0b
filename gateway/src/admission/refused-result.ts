import { type ExecutionResult, GraphQLError } from 'graphql';
import { publicError } from '../errors/public-error.js';

type Refused = ExecutionResult & Required<Pick<ExecutionResult, 'errors'>>;

/** The answer to an operation that was not let in. @throws what is no refusal. */
export function refusedResult(error: unknown): Refused {
  if (!(error instanceof GraphQLError)) throw error;
  return { errors: [publicError(error.toJSON()) as GraphQLError] };
}

import {
  createSourceEventStream,
  type DocumentNode,
  execute,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import type { RequestScope } from '../scope/request-scope.js';

export interface EventStreamRequest {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string | undefined;
  /** A scope for one event: what was read for an earlier one is not what is true now. */
  readonly scope: () => RequestScope;
  /** Answers an event. Default: as graphql-js does. */
  readonly answer?: (event: unknown, scope: RequestScope) => Answer;
}

type Answer = ExecutionResult | Promise<ExecutionResult>;

/**
 * Opens a subscription: one answer for each event, in order. What refuses it at the start is answered instead of a stream;
 * a `GraphQLError` that its source throws later is the last answer, and tells why the stream ends.
 * Ending the iteration early releases everything behind it.
 */
export async function openEventStream(
  schema: GraphQLSchema,
  { document, variables, operationName, scope, ...given }: EventStreamRequest,
): Promise<AsyncGenerator<ExecutionResult, void, void> | ExecutionResult> {
  const request = { schema, document, variableValues: variables, operationName: operationName ?? null };
  const source = await createSourceEventStream({ ...request, contextValue: scope() });
  if (!(Symbol.asyncIterator in source)) return source;
  const { answer = (rootValue, contextValue) => execute({ ...request, rootValue, contextValue }) } = given;
  return answers(source, (event) => answer(event, scope()));
}

function answers(
  source: AsyncIterable<unknown>,
  answer: (event: unknown) => Answer,
): AsyncGenerator<ExecutionResult, void, void> {
  const events = source[Symbol.asyncIterator]();
  let isEnded = false;
  return {
    async next() {
      if (isEnded) return { done: true, value: undefined };
      try {
        const { done, value } = await events.next();
        return done ? { done: true, value: undefined } : { done: false, value: await answer(value) };
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        isEnded = true;
        return { done: false, value: { errors: [error] } };
      }
    },
    // Not a generator function: `return` of one waits until its `next` is answered, and the next event may never come.
    async return() {
      await events.return?.();
      return { done: true, value: undefined };
    },
    async throw(error) {
      await events.throw?.(error);
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await events.return?.();
    },
  };
}

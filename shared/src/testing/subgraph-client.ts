import { type ExecutionResult, execute, GraphQLError, parse, validate } from 'graphql';
import { openEventStream } from '../graphql/event-stream.js';
import { newId } from '../ids/new-id.js';
import { anonymous, type RequestIdentity, type Viewer } from '../scope/viewer.js';
import type { RunningSubgraph } from '../subgraph/start-subgraph.js';

/** An answer whose data tests read without naming its shape. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Answer = ExecutionResult<any>;

/** Asks a subgraph as the gateway would, with the real schema and database. */
export interface SubgraphClient {
  /** Runs an operation as `viewer` (null: signed out). */
  run(
    viewer: Viewer | null,
    operation: string,
    variables?: Record<string, unknown>,
    identity?: Partial<RequestIdentity>,
  ): Promise<Answer>;
  /** Opens a subscription; `return()` it. Refused at the start, it throws the first error. */
  subscribe(
    viewer: Viewer | null,
    operation: string,
    variables?: Record<string, unknown>,
  ): Promise<AsyncGenerator<Answer, void, void>>;
}

export function clientOf(subgraph: RunningSubgraph): SubgraphClient {
  const { schema } = subgraph;
  const scopeOf = (viewer: Viewer | null, identity: Partial<RequestIdentity> = {}) =>
    subgraph.scope({ ...anonymous, requestId: newId(), viewer, ...identity });
  return {
    async run(viewer, operation, variableValues = {}, identity = {}) {
      const document = parse(operation);
      const errors = validate(schema, document);
      if (errors.length > 0) return { errors };
      return execute({ schema, document, variableValues, contextValue: scopeOf(viewer, identity) });
    },
    async subscribe(viewer, operation, variables = {}) {
      const document = parse(operation);
      const [invalid] = validate(schema, document);
      if (invalid) throw invalid;
      const stream = await openEventStream(schema, { document, variables, scope: () => scopeOf(viewer) });
      if ('next' in stream) return stream;
      throw stream.errors?.[0] ?? new GraphQLError('The stream did not open.');
    },
  };
}

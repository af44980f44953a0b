import type { Logger } from '@training-center/shared/logging/logger';
import type { RequestIdentity } from '@training-center/shared/scope/viewer';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { SubgraphAnswer } from '../data-sources/subgraph-source.js';
import type { PreparedSubscription } from '../engine/live/compiled-subscription.js';
import { publicError } from '../errors/public-error.js';
import { logFaults } from '../plugins/error-log.plugin.js';
import { createContext } from '../request/gateway-context.js';
import { withRequestId } from '../request/request-id.js';
import { Deadline } from './deadline.js';
import type { Errors } from './endings.js';

/** Makes the text that clients get of each event: executed, masked and written once, for however many. */
export class EventAnswers {
  readonly #prepared: PreparedSubscription;
  readonly #timeoutMs: number;
  readonly #log: Logger;

  constructor(prepared: PreparedSubscription, timeoutMs: number, log: Logger) {
    this.#prepared = prepared;
    this.#timeoutMs = timeoutMs;
    this.#log = log;
  }

  /** Never rejects. */
  async of(event: SubgraphAnswer, identity: RequestIdentity): Promise<Buffer> {
    const { plan, variables, sources, operationName } = this.#prepared;
    const deadline = new Deadline(sources, this.#timeoutMs);
    const { requestId } = identity;
    try {
      const execution = { variables, context: createContext(identity), sources: deadline };
      const { data, errors } = await plan.execute(event, execution);
      if (!errors) return Buffer.from(`{"data":${data}}`);
      logFaults(this.#log, errors, { operationName, requestId });
      return textOf(data, errors, requestId);
    } catch (cause) {
      const originalError = cause instanceof Error ? cause : new Error(String(cause));
      const error = new GraphQLError(originalError.message, { originalError });
      logFaults(this.#log, [error], { operationName, requestId });
      return textOf('null', [error], requestId);
    } finally {
      deadline.clear();
    }
  }

  /** An answer that says why there is none, at the subscription's field. */
  ofErrors(errors: Errors, identity: RequestIdentity): Promise<Buffer> {
    const path = [this.#prepared.plan.primary.key];
    return this.of({ data: null, errors: errors.map((error) => placed(error, path)) }, identity);
  }
}

/** The original is kept as it is, for the log. */
function placed(error: GraphQLFormattedError, path: string[]): GraphQLFormattedError {
  const { message, extensions } = error;
  if (!(error instanceof GraphQLError)) return { message, path, ...(extensions ? { extensions } : {}) };
  return new GraphQLError(message, {
    path,
    extensions: error.extensions,
    originalError: error.originalError ?? null,
  });
}

function textOf(data: string | undefined, errors: readonly GraphQLError[], requestId: string): Buffer {
  const told = withRequestId(requestId, () => errors.map((error) => publicError(error.toJSON())));
  return Buffer.from(`{"data":${data ?? 'null'},"errors":${JSON.stringify(told)}}`);
}

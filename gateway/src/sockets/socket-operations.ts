import type { ApolloServer } from '@apollo/server';
import type { Logger } from '@training-center/shared/logging/logger';
import type { RequestIdentity } from '@training-center/shared/scope/viewer';
import {
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  parse,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { Admission } from '../admission/admission.js';
import type { LoadGate } from '../admission/load-gate.js';
import { overloaded } from '../admission/refusal.js';
import { refusedResult } from '../admission/refused-result.js';
import type { PreparedSubscription } from '../engine/live/compiled-subscription.js';
import { publicError } from '../errors/public-error.js';
import { createContext, type GatewayContext, type Opening } from '../request/gateway-context.js';
import { withRequestId } from '../request/request-id.js';
import type { Streams } from '../subscriptions/streams.js';
import { Subscriber } from '../subscriptions/subscriber.js';
import { SocketSink } from './socket-sink.js';
import type { SocketSession } from './socket-session.js';

/** All that graphql-ws looks at is the kind of the operation. */
const QUERY = parse('{ answered }');
const SUBSCRIPTION = parse('subscription { events }');

type Outcome =
  | { readonly result: ExecutionResult }
  | {
      readonly prepared: PreparedSubscription;
      readonly identity: RequestIdentity;
      readonly id: string;
      readonly session: SocketSession;
    };

export interface SocketOperationsOptions {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly admission: Admission;
  readonly load: LoadGate;
  readonly streams: Streams;
  readonly maxBufferedBytes: number;
  readonly log: Logger;
}

/**
 * Operations of sockets. All of them take the path of HTTP, with its limits, validation, masking and log; at its end a
 * query is answered, and a subscription is ready to be followed.
 */
export class SocketOperations {
  readonly #options: SocketOperationsOptions;

  constructor(options: SocketOperationsOptions) {
    this.#options = options;
  }

  async begin(
    session: SocketSession,
    id: string,
    payload: SubscribePayload,
    isWanted: () => boolean,
  ): Promise<ExecutionArgs | GraphQLError[]> {
    const identity = session.identity();
    const opening: Opening = {};
    const result = await session.whileWanted(isWanted, (departure) =>
      withRequestId(identity.requestId, () => this.#admit(payload, identity, { opening, departure })),
    );
    // Ends what graphql-ws does for it; its id may be that of another operation by now.
    if (!result) return new Promise(() => {});
    if (opening.prepared)
      return argsOf(SUBSCRIPTION, {
        prepared: opening.prepared as PreparedSubscription,
        identity,
        id,
        session,
      });
    if (result.data === undefined) return (result.errors ?? []).map((error) => new ToldError(error as never));
    return argsOf(QUERY, { result });
  }

  answer(args: ExecutionArgs): ExecutionResult {
    return (args.contextValue as { result: ExecutionResult }).result;
  }

  follow(args: ExecutionArgs): SocketSink {
    const { prepared, identity, id, session } = args.contextValue as Exclude<Outcome, { result: unknown }>;
    const { streams, maxBufferedBytes, log } = this.#options;
    const sink = new SocketSink(session.socket, id, maxBufferedBytes);
    const subscriber = new Subscriber(identity, sink);
    sink.onReturn(() => subscriber.leave());
    streams.join(prepared, subscriber).catch((error: unknown) => {
      log.error({ err: error, requestId: identity.requestId }, 'a subscription could not be opened');
      subscriber.end(Buffer.from(JSON.stringify({ data: null, errors: [maskedFault(error, identity)] })));
    });
    return sink;
  }

  /** Through the same door as over HTTP. */
  async #admit(
    payload: SubscribePayload,
    identity: RequestIdentity,
    own: Required<Pick<GatewayContext, 'opening' | 'departure'>>,
  ): Promise<ExecutionResult | null> {
    const { admission, load } = this.#options;
    if (!(await load.room())) return refusedResult(overloaded());
    return load.count(async () => {
      if (own.departure.hasHappened) return null;
      const admitted = await admission.admit(payload, identity).catch(refusedResult);
      if ('errors' in admitted) return admitted;
      const { query, budget, tellsBudget } = admitted;
      const context = createContext(identity, tellsBudget ? budget : null);
      return this.#execute({ ...payload, query: query ?? '' }, { ...context, ...own });
    });
  }

  async #execute(
    { query, variables, operationName }: SubscribePayload,
    contextValue: GatewayContext,
  ): Promise<ExecutionResult> {
    try {
      const request = { query, variables: variables ?? {}, ...(operationName ? { operationName } : {}) };
      const { body } = await this.#options.apollo.executeOperation(request, { contextValue });
      if (body.kind === 'single') return body.singleResult as ExecutionResult;
      throw new Error('Incremental answers are not served.');
    } catch (error) {
      const { requestId } = contextValue.identity;
      this.#options.log.error({ err: error, requestId }, 'operation failed');
      return { errors: [maskedFault(error, contextValue.identity) as GraphQLError] };
    }
  }
}

/** Says exactly what was told, without being formatted once more. */
class ToldError extends GraphQLError {
  readonly #told: GraphQLFormattedError;

  constructor(told: GraphQLFormattedError) {
    super(told.message);
    this.#told = told;
  }

  override toJSON(): GraphQLFormattedError {
    return this.#told;
  }
}

function argsOf(document: ExecutionArgs['document'], contextValue: Outcome): ExecutionArgs {
  return { schema: null as never, document, contextValue, rootValue: null };
}

function maskedFault(error: unknown, { requestId }: RequestIdentity): GraphQLFormattedError {
  return withRequestId(requestId, () => publicError({ message: String(error) }));
}

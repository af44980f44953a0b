import type { ApolloGateway } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { SubgraphSource } from '../data-sources/subgraph-source.js';
import type { GatewayContext } from '../request/gateway-context.js';
import { Epoch } from './epoch.js';
import { readAnswer, sealAnswer } from './response/written-answer.js';

type ServerGateway = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<ServerGateway['load']>>['executor']>;

/** For Apollo Server: the supergraph's life is led by Apollo's gateway, execution is ours. */
export class CompiledGateway implements ServerGateway {
  readonly #gateway: ApolloGateway;
  /** An operation finishes under the schema that it was validated against. */
  readonly #epochs = new WeakMap<GraphQLSchema, Epoch>();

  /** @param sources filled by the time a supergraph is loaded. */
  constructor(gateway: ApolloGateway, sources: ReadonlyMap<string, SubgraphSource>) {
    this.#gateway = gateway;
    gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
      this.#epochs.set(apiSchema, new Epoch(apiSchema, coreSupergraphSdl, sources));
    });
  }

  onSchemaLoadOrUpdate: ServerGateway['onSchemaLoadOrUpdate'] = (callback) =>
    this.#gateway.onSchemaLoadOrUpdate(callback);

  load: ServerGateway['load'] = async (options) => {
    await this.#gateway.load(options);
    return { executor: this.#execute };
  };

  stop(): Promise<void> {
    return this.#gateway.stop();
  }

  readonly #execute: Executor = async ({ schema, request, document, operation, queryHash, context }) => {
    const epoch = this.#epochs.get(schema)!;
    const text = { document, operation, hash: queryHash };
    const { variables = {} } = request;
    const own = context as unknown as GatewayContext;
    if (operation.operation !== 'subscription') {
      const isQuery = operation.operation === 'query';
      const answer = await epoch
        .operation(text)
        .execute(variables, isQuery ? { ...own, mayShare: true } : own);
      return own.isWrittenOut ? sealAnswer(answer) : readAnswer(answer);
    }
    const prepared = epoch.subscription(text).prepare(variables);
    if ('errors' in prepared) return prepared;
    own.opening!.prepared = prepared;
    return { data: null };
  };
}

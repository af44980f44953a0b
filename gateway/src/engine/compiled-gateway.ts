import type { ApolloGateway } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway, GraphQLRequestContext } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Changes } from '../data-sources/in-flight.js';
import type { SubgraphSource } from '../data-sources/subgraph-source.js';
import type { GatewayContext } from '../request/gateway-context.js';
import type { EngineWatch } from './engine-watch.js';
import { Epoch } from './epoch.js';
import { readAnswer, sealAnswer } from './response/written-answer.js';
import { SharedAnswers } from './shared-answers.js';

type ServerGateway = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<ServerGateway['load']>>['executor']>;
type Request = GraphQLRequestContext<GatewayContext>;

/** For Apollo Server: the supergraph's life is led by Apollo's gateway, execution is ours. */
export class CompiledGateway implements ServerGateway {
  readonly #gateway: ApolloGateway;
  /** An operation finishes under the schema that it was validated against. */
  readonly #epochs = new WeakMap<GraphQLSchema, { epoch: Epoch; answers: SharedAnswers }>();
  readonly #watch: EngineWatch | null;
  #fault: { error: unknown } | undefined;

  /**
   * @param sources `current` is filled by the time a supergraph is loaded.
   * @param onEpoch told of each supergraph that is taken up.
   */
  constructor(
    gateway: ApolloGateway,
    { current, changes }: { current: ReadonlyMap<string, SubgraphSource>; changes: Changes },
    { onEpoch, watch }: { onEpoch: (epoch: Epoch) => void; watch: EngineWatch | null },
  ) {
    this.#gateway = gateway;
    this.#watch = watch;
    gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
      try {
        const epoch = new Epoch(apiSchema, coreSupergraphSdl, current, watch);
        this.#epochs.set(apiSchema, { epoch, answers: new SharedAnswers(changes) });
        onEpoch(epoch);
      } catch (error) {
        // Apollo's gateway would log it, and serve a schema that nothing can be executed under.
        this.#fault = { error };
      }
    });
  }

  onSchemaLoadOrUpdate: ServerGateway['onSchemaLoadOrUpdate'] = (callback) =>
    this.#gateway.onSchemaLoadOrUpdate(callback);

  load: ServerGateway['load'] = async (options) => {
    await this.#gateway.load(options);
    if (this.#fault) throw this.#fault.error;
    const watch = this.#watch;
    if (!watch) return { executor: this.#execute };
    return {
      executor: (request) =>
        watch.executing(request.context as unknown as GatewayContext, () => this.#execute(request)),
    };
  };

  /** How an operation that was answered was executed, for people to read; null when it never came to that. */
  explain({ schema, document, operation, queryHash, request }: Partial<Request>): string | null {
    const { epoch } = (schema && this.#epochs.get(schema)) ?? {};
    if (!epoch || !document || !operation || !queryHash) return null;
    try {
      return epoch.explain({ document, operation, hash: queryHash }, request?.variables ?? {});
    } catch {
      return null;
    }
  }

  stop(): Promise<void> {
    return this.#gateway.stop();
  }

  readonly #execute: Executor = async ({ schema, request, document, operation, queryHash, context }) => {
    const { epoch, answers } = this.#epochs.get(schema)!;
    const text = { document, operation, hash: queryHash };
    const { variables = {} } = request;
    const own = context as unknown as GatewayContext;
    if (operation.operation !== 'subscription') {
      const isQuery = operation.operation === 'query';
      const execute = () =>
        epoch.operation(text).execute(variables, isQuery ? { ...own, mayShare: true } : own);
      if (!own.isWrittenOut) return readAnswer(await execute());
      const question = { hash: queryHash, name: operation.name?.value, variables };
      return sealAnswer(await (isQuery ? answers.of(question, own, execute) : execute()));
    }
    const prepared = epoch.subscription(text).prepare(variables);
    if ('errors' in prepared) return prepared;
    own.opening!.prepared = prepared;
    return { data: null };
  };
}

import { operationFromDocument, type Schema, Supergraph } from '@apollo/federation-internals';
import { type FetchNode, type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldNode,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  print,
} from 'graphql';
import { operationOf } from '../data-sources/fetch-document.js';
import type { SubgraphSource } from '../data-sources/subgraph-source.js';
import { CompiledOperation, type Variant } from './compiled-operation.js';
import { anchor, decide } from './decisions.js';
import type { EngineWatch } from './engine-watch.js';
import { Lru } from './lru.js';
import { authorizationQuery } from './live/authorization-query.js';
import { CompiledSubscription } from './live/compiled-subscription.js';
import { EventPlan } from './live/event-plan.js';
import { LiveIndex } from './live/live-index.js';
import { primaryOf } from './live/primary.js';
import { isViewerIndependent } from './live/viewer-independence.js';
import { compileEvent, compilePlan } from './plan/compile-plan.js';
import { documentOf } from './plan/document-of.js';
import { repeatablePaths } from './plan/repeatable-paths.js';
import { TypeIndex } from './plan/type-index.js';
import { readable, withoutTexts } from './readable-plan.js';
import { compileResponse } from './response/compile-response.js';

const MAX_OPERATIONS = 500;

let epochs = 0;

/** Fetches are read field by field, so the client's fragments must not appear in them. */
const PLANNING = { exposeDocumentNodeInFetchNode: true, reuseQueryFragments: false };

export interface OperationText {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** A hash of the text. */
  readonly hash: string;
}

/** The time of one supergraph: what was planned under it is good for as long, and no longer. */
export class Epoch {
  readonly #schema: GraphQLSchema;
  readonly sources: ReadonlyMap<string, SubgraphSource>;
  readonly #apiSchema: Schema;
  readonly #planner: QueryPlanner;
  readonly #types: TypeIndex;
  readonly #supergraph: GraphQLSchema;
  readonly #live: LiveIndex;
  readonly #operations = new Lru<string, CompiledOperation>(MAX_OPERATIONS);
  readonly #subscriptions = new Lru<string, CompiledSubscription>(MAX_OPERATIONS);
  readonly #number = ++epochs;
  readonly #watch: EngineWatch | null;

  /** @param schema what clients see; operations come validated against it. */
  constructor(
    schema: GraphQLSchema,
    supergraphSdl: string,
    sources: ReadonlyMap<string, SubgraphSource>,
    watch: EngineWatch | null = null,
  ) {
    this.#watch = watch;
    const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
    this.#schema = schema;
    this.sources = new Map(sources);
    this.#apiSchema = supergraph.apiSchema();
    this.#planner = new QueryPlanner(supergraph, PLANNING);
    this.#supergraph = supergraph.schema.toGraphQLJSSchema();
    this.#types = new TypeIndex(this.#supergraph);
    this.#live = new LiveIndex(supergraphSdl, schema);
  }

  /** @throws when a supergraph cannot be planned for. */
  static check(schema: GraphQLSchema, supergraphSdl: string): void {
    void new Epoch(schema, supergraphSdl, new Map());
  }

  /** Operations that are kept planned and compiled. */
  get size(): number {
    return this.#operations.size + this.#subscriptions.size;
  }

  /** How an operation is executed, for people to read. */
  explain({ document, operation }: OperationText, given: Record<string, unknown>): string {
    const { coerced = {} } = getVariableValues(this.#schema, operation.variableDefinitions ?? [], given);
    return readable(this.#plan(withoutTexts(decide(document, coerced)), operation.name?.value));
  }

  operation(text: OperationText): CompiledOperation {
    const key = `${text.operation.name?.value ?? ''} ${text.hash}`;
    return this.#operations.getOrMake(key, () => this.#compile(text));
  }

  /** Of one epoch alone: streams are not shared across. */
  subscription(text: OperationText): CompiledSubscription {
    const key = `${text.operation.name?.value ?? ''} ${text.hash}`;
    return this.#subscriptions.getOrMake(
      key,
      () =>
        new CompiledSubscription({
          ...text,
          schema: this.#schema,
          sources: this.sources,
          key: `${this.#number} ${key}`,
          compile: (decisions) =>
            this.#eventPlan(decide(text.document, decisions), text.operation.name?.value),
        }),
    );
  }

  #compile({ document, operation }: OperationText): CompiledOperation {
    const compile = (decisions: Readonly<Record<string, unknown>>) =>
      this.#variant(decide(document, decisions), operation.name?.value);
    return new CompiledOperation({
      schema: this.#schema,
      document,
      operation,
      sources: this.sources,
      compile,
    });
  }

  #variant(document: DocumentNode, operationName: string | undefined): Variant {
    const plan = this.#planned(document, operationName);
    return {
      plan: compilePlan(plan, this.#types, repeatablePaths(plan)),
      respond: compileResponse(this.#schema, document, operationName),
    };
  }

  #eventPlan(document: DocumentNode, operationName: string | undefined): EventPlan {
    const { node } = this.#planned(document, operationName);
    if (node?.kind !== 'Subscription') throw nothingToFollow();
    const field = rootFieldOf(node.primary);
    const live = this.#live.live(field);
    const primary = primaryOf(node.primary, live, this.#supergraph, print(document));
    return new EventPlan({
      primary,
      live,
      authorization: live && authorizationQuery(live, field, this.#supergraph),
      isViewerIndependent: isViewerIndependent(document, this.#schema, this.#live),
      isPublicType: (name) => this.#schema.getType(name) !== undefined,
      step: compileEvent(node, this.#types),
      respond: compileResponse(this.#schema, document, operationName),
    });
  }

  #planned(document: DocumentNode, operationName: string | undefined): QueryPlan {
    const plan = () => this.#plan(document, operationName);
    return this.#watch ? this.#watch.planning(plan) : plan();
  }

  #plan(document: DocumentNode, operationName: string | undefined): QueryPlan {
    const options = operationName ? { operationName } : {};
    return this.#planner.buildQueryPlan(operationFromDocument(this.#apiSchema, anchor(document), options));
  }
}

function rootFieldOf(primary: FetchNode): string {
  const [root] = operationOf(documentOf(primary)).selectionSet.selections;
  return (root as FieldNode).name.value;
}

function nothingToFollow(): GraphQLError {
  return new GraphQLError('Nothing is left of this subscription to follow.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

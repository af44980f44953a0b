import { operationFromDocument, type Schema, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { SubgraphSource } from '../data-sources/subgraph-source.js';
import { CompiledOperation, type Variant } from './compiled-operation.js';
import { anchor, decide } from './decisions.js';
import { Lru } from './lru.js';
import { compilePlan } from './plan/compile-plan.js';
import { TypeIndex } from './plan/type-index.js';
import { compileResponse } from './response/compile-response.js';

const MAX_OPERATIONS = 500;

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
  readonly #sources: ReadonlyMap<string, SubgraphSource>;
  readonly #apiSchema: Schema;
  readonly #planner: QueryPlanner;
  readonly #types: TypeIndex;
  readonly #operations = new Lru<string, CompiledOperation>(MAX_OPERATIONS);

  /** @param schema what clients see; operations come validated against it. */
  constructor(schema: GraphQLSchema, supergraphSdl: string, sources: ReadonlyMap<string, SubgraphSource>) {
    const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
    this.#schema = schema;
    this.#sources = new Map(sources);
    this.#apiSchema = supergraph.apiSchema();
    this.#planner = new QueryPlanner(supergraph, PLANNING);
    this.#types = new TypeIndex(supergraph.schema.toGraphQLJSSchema());
  }

  operation(text: OperationText): CompiledOperation {
    const key = `${text.operation.name?.value ?? ''} ${text.hash}`;
    return this.#operations.getOrMake(key, () => this.#compile(text));
  }

  #compile({ document, operation }: OperationText): CompiledOperation {
    const compile = (decisions: Readonly<Record<string, unknown>>) =>
      this.#variant(decide(document, decisions), operation.name?.value);
    return new CompiledOperation({
      schema: this.#schema,
      document,
      operation,
      sources: this.#sources,
      compile,
    });
  }

  #variant(document: DocumentNode, operationName: string | undefined): Variant {
    const options = operationName ? { operationName } : {};
    const planned = operationFromDocument(this.#apiSchema, anchor(document), options);
    return {
      plan: compilePlan(this.#planner.buildQueryPlan(planned), this.#types),
      respond: compileResponse(this.#schema, document, operationName),
    };
  }
}

import type {
  FieldNode,
  GraphQLField,
  GraphQLObjectType,
  GraphQLResolveInfo,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { Execution } from './execution.js';
import type { Place } from './place.js';

/** A field of an operation as it is selected. */
export interface SelectedField {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly parentType: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly nodes: FieldNode[];
}

/** What resolvers are told of where they are. One is made for every value, and few resolvers look at it. */
export class ResolveInfo implements GraphQLResolveInfo {
  readonly #field: SelectedField;
  readonly #execution: Execution;
  readonly path: Place;

  constructor(field: SelectedField, path: Place, execution: Execution) {
    this.#field = field;
    this.#execution = execution;
    this.path = path;
  }

  get fieldName() {
    return this.#field.definition.name;
  }

  get fieldNodes() {
    return this.#field.nodes;
  }

  get returnType() {
    return this.#field.definition.type;
  }

  get parentType() {
    return this.#field.parentType;
  }

  get schema() {
    return this.#field.schema;
  }

  get fragments() {
    return {};
  }

  get rootValue() {
    return this.#execution.rootValue;
  }

  get operation() {
    return this.#field.operation;
  }

  get variableValues() {
    return this.#execution.variables as Record<string, unknown>;
  }
}

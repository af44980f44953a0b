import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  isObjectType,
  Kind,
  OperationTypeNode,
  visit,
} from 'graphql';
import { operationOf } from '../data-sources/fetch-document.js';
import { FieldCompiler } from './compile-fields.js';
import { Execution } from './execution.js';
import { compileVariables } from './variables.js';

/** Does what `execute` of graphql-js does with one document. */
export type CompiledFetch = (
  variables: Readonly<Record<string, unknown>>,
  context: unknown,
  /** The event, where it answers one. */
  rootValue?: unknown,
) => ExecutionResult | Promise<ExecutionResult>;

/**
 * Compiles a query, or what a subscription says of each event, that the planner wrote for a schema in this process: fields, types and arguments are looked up once, and
 * an execution makes one promise, not several for each field. Null for what is left to graphql-js: mutations, which go one
 * by one, directives, introspection, named fragments, and schemas that recognise objects by `isTypeOf`.
 */
export function compileFetch(schema: GraphQLSchema, document: DocumentNode): CompiledFetch | null {
  const operation = operationOf(document);
  const type = schema.getRootType(operation.operation);
  if (!type || operation.operation === OperationTypeNode.MUTATION) return null;
  if (isBeyond(document) || usesIsTypeOf(schema)) return null;
  const answer = new FieldCompiler({ schema, operation }).root(type, operation.selectionSet);
  const coerce = compileVariables(schema, operation);
  return (variables, context, rootValue) => {
    const { coerced, errors } = coerce(variables);
    return errors ? { errors } : new Execution(context, coerced, rootValue).run(answer);
  };
}

function isBeyond(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    enter({ kind }) {
      if (kind === Kind.DIRECTIVE || kind === Kind.FRAGMENT_DEFINITION) found = true;
    },
    Field({ name }) {
      if (name.value === '__schema' || name.value === '__type') found = true;
    },
  });
  return found;
}

function usesIsTypeOf(schema: GraphQLSchema): boolean {
  return Object.values(schema.getTypeMap()).some((type) => isObjectType(type) && type.isTypeOf);
}

import {
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
} from 'graphql';
import type { Run } from '../run.js';
import { collectFields } from './collect-fields.js';
import { ObjectCompiler } from './compile-objects.js';
import { compileIntrospection } from './introspect.js';
import { GOES_UP, Pass } from './pass.js';
import { placeError } from './place-errors.js';

export type Respond = (run: Run) => ExecutionResult;

/** Compiles the walk that turns merged data into the answer. */
export function compileResponse(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): Respond {
  const operation = getOperationAST(document, operationName)!;
  const parts = { schema, fragments: fragmentsOf(document) };
  const type = schema.getRootType(operation.operation)!;
  const rootFields = [...collectFields(parts, type, [operation.selectionSet]).values()].flat();
  const introspect = compileIntrospection(schema, document, operation, rootFields);
  const complete = new ObjectCompiler(parts).ofType(type, [operation.selectionSet]);
  return ({ root, errors, variables }) => {
    const pass = new Pass(introspect(variables));
    const completed = complete(root, pass, 0);
    const data = (completed === GOES_UP ? pass.settle(0) : completed) as ExecutionResult['data'];
    const all = [...errors.map((error) => placeError(error, data)), ...pass.unexplained(errors)];
    return all.length > 0 ? { data: data!, errors: all } : { data: data! };
  };
}

export function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

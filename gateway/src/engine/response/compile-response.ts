import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
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
import type { WrittenAnswer } from './written-answer.js';

export type Respond = (run: Run) => WrittenAnswer;

/** Compiles the walk over merged data that writes the answer. */
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
    const data = JSON.stringify(completed === GOES_UP ? pass.settle(0) : completed);
    const all = [...placed(errors, data), ...pass.unexplained(errors)];
    return all.length > 0 ? { data, errors: all } : { data };
  };
}

function placed(errors: readonly GraphQLError[], data: string): GraphQLError[] {
  if (errors.length === 0) return [];
  const answered: unknown = JSON.parse(data);
  return errors.map((error) => placeError(error, answered));
}

export function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

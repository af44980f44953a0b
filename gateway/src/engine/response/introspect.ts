import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';

type Introspect = (variables: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

const NOTHING = {};

/** Answers the fields about the schema itself, which no subgraph is asked for. */
export function compileIntrospection(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  rootFields: readonly FieldNode[],
): Introspect {
  const selections = rootFields.filter(({ name }) => name.value === '__schema' || name.value === '__type');
  if (selections.length === 0) return () => NOTHING;
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const selectionSet = { ...operation.selectionSet, selections };
  const own: DocumentNode = { ...document, definitions: [{ ...operation, selectionSet }, ...fragments] };
  return (variableValues) => executeSync({ schema, document: own, variableValues }).data ?? NOTHING;
}

import { type ASTNode, type DocumentNode, Kind, print, stripIgnoredCharacters, visit } from 'graphql';

/**
 * The same text for all documents that ask for the same: layout, and the order of definitions, fields and arguments, are the
 * writer's. Codegen puts them into an order of its own.
 */
export function canonical(document: DocumentNode): string {
  const ordered = visit(document, {
    SelectionSet: { leave: (node) => ({ ...node, selections: sorted(node.selections) }) },
    Field: { leave: (node) => ({ ...node, arguments: sorted(node.arguments ?? []) }) },
    OperationDefinition: {
      leave: (node) => ({ ...node, variableDefinitions: sorted(node.variableDefinitions ?? []) }),
    },
  });
  const texts = ordered.definitions
    .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION || kind === Kind.FRAGMENT_DEFINITION)
    .map((definition) => stripIgnoredCharacters(print(definition)));
  return texts.toSorted().join(' ');
}

function sorted<N extends ASTNode>(nodes: readonly N[]): N[] {
  const keyed = nodes.map((node) => [print(node), node] as const);
  return keyed.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, node]) => node);
}

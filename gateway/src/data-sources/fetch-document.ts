import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';

/** What the planner writes is one operation without named fragments. */
export function operationOf(document: DocumentNode): OperationDefinitionNode {
  return document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)!;
}

export function isMutation(document: DocumentNode): boolean {
  return operationOf(document).operation === OperationTypeNode.MUTATION;
}

/** The selections below `_entities`, or null when the fetch asks for root fields. */
export function entitySelections(document: DocumentNode): SelectionSetNode | null {
  const [first] = operationOf(document).selectionSet.selections;
  return first?.kind === Kind.FIELD && first.name.value === '_entities' ? (first.selectionSet ?? null) : null;
}

/** A field `_entities` of a fetch; several go under other names in one request. */
export interface EntityField {
  /** Under which it is answered. */
  readonly key: string;
  /** The variable with what it asks about. */
  readonly representations: string;
  readonly selections: SelectionSetNode;
}

const entityFieldsOf = new WeakMap<DocumentNode, readonly EntityField[]>();

/** Empty when the fetch asks for root fields. */
export function entityFields(document: DocumentNode): readonly EntityField[] {
  let fields = entityFieldsOf.get(document);
  if (!fields) entityFieldsOf.set(document, (fields = findEntityFields(document)));
  return fields;
}

function findEntityFields(document: DocumentNode): EntityField[] {
  return operationOf(document).selectionSet.selections.flatMap((field) => {
    if (field.kind !== Kind.FIELD || field.name.value !== '_entities') return [];
    const value = field.arguments?.[0]?.value;
    if (value?.kind !== Kind.VARIABLE || !field.selectionSet) return [];
    const key = field.alias?.value ?? field.name.value;
    return [{ key, representations: value.name.value, selections: field.selectionSet }];
  });
}

/** Keys of the fields that `selections` ask of an object of this type; of all objects when no type is given. */
export function responseKeys(selections: SelectionSetNode, typename?: string): string[] {
  const keys = selections.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.alias?.value ?? selection.name.value];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const wanted = selection.typeCondition?.name.value;
    return typename && wanted && wanted !== typename ? [] : responseKeys(selection.selectionSet, typename);
  });
  return [...new Set(keys)].filter((key) => key !== '__typename');
}

import {
  type DirectiveNode,
  type DocumentNode,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/**
 * graphql-js cannot validate a subscription whose root field depends on a variable: it throws. Answers the document without
 * such conditions, for validation to find what else is wrong with it; null for a document that it can cope with.
 */
export function withoutUndecidedRoot(document: DocumentNode): DocumentNode | null {
  const isUndecided = document.definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.operation === OperationTypeNode.SUBSCRIPTION &&
      dependsOnVariable(definition.selectionSet, document, new Set()),
  );
  return isUndecided ? withoutConditions(document) : null;
}

/** Nor the variables that only they use: unused ones are a mistake. */
function withoutConditions(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  const rest = visit(document, {
    Directive: (node) => (isUndecidedCondition(node) ? null : undefined),
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  });
  return visit(rest, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
  });
}

function dependsOnVariable(selections: SelectionSetNode, document: DocumentNode, seen: Set<string>): boolean {
  return selections.selections.some((selection) => {
    if (selection.directives?.some(isUndecidedCondition)) return true;
    if (selection.kind === Kind.FIELD) return false;
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return dependsOnVariable(selection.selectionSet, document, seen);
    const name = selection.name.value;
    if (seen.has(name)) return false;
    seen.add(name);
    return document.definitions.some(
      (each) =>
        each.kind === Kind.FRAGMENT_DEFINITION &&
        each.name.value === name &&
        dependsOnVariable(each.selectionSet, document, seen),
    );
  });
}

function isUndecidedCondition({ name, arguments: args }: DirectiveNode): boolean {
  return (
    (name.value === 'skip' || name.value === 'include') &&
    args?.some(({ value }) => value.kind === Kind.VARIABLE) === true
  );
}

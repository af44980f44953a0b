import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type SelectionNode,
  visit,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** Variables on which it depends what is answered at all. */
export function decidingVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(directive) {
      const value = directive.arguments?.[0]?.value;
      if (isDecision(directive) && value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].toSorted();
}

/** The operation with `@skip` and `@include` carried out. Selections may be empty afterwards. */
export function decide(document: DocumentNode, variables: Variables): DocumentNode {
  const judge = (selection: SelectionNode) => {
    if (!selection.directives?.length) return undefined;
    if (!selection.directives.every((directive) => isPassed(directive, variables))) return null;
    return { ...selection, directives: selection.directives.filter((directive) => !isDecision(directive)) };
  };
  return visit(document, { Field: judge, InlineFragment: judge, FragmentSpread: judge });
}

/**
 * For planning. Where nothing is selected, nothing would be fetched, not even how long a list is; a type name keeps the
 * field.
 */
export function anchor(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet: (node) =>
      node.selections.some(({ kind }) => kind === Kind.FIELD)
        ? undefined
        : { ...node, selections: [...node.selections, TYPENAME] },
  });
}

function isDecision({ name }: DirectiveNode): boolean {
  return name.value === 'skip' || name.value === 'include';
}

function isPassed(directive: DirectiveNode, variables: Variables): boolean {
  if (!isDecision(directive)) return true;
  const value = directive.arguments?.[0]?.value;
  const says =
    value?.kind === Kind.VARIABLE ? variables[value.name.value] : value?.kind === Kind.BOOLEAN && value.value;
  return (says === true) === (directive.name.value === 'include');
}

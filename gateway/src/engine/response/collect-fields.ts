import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export interface OperationParts {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

export type RuntimeType = GraphQLObjectType | GraphQLInterfaceType;

/** The fields that an object of this type answers, by response name and in order; those of one name belong together. */
export function collectFields(
  { schema, fragments }: OperationParts,
  type: RuntimeType,
  selectionSets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  const applies = (condition: string | undefined) => {
    const wanted = condition === undefined ? type : schema.getType(condition);
    return wanted === type || (isAbstractType(wanted) && schema.isSubType(wanted, type));
  };
  const collect = (selection: SelectionNode): void => {
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const same = fields.get(key);
      if (same) same.push(selection);
      else fields.set(key, [selection]);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      if (applies(selection.typeCondition?.name.value)) selection.selectionSet.selections.forEach(collect);
    } else if (!spread.has(selection.name.value)) {
      spread.add(selection.name.value);
      const { typeCondition, selectionSet } = fragments.get(selection.name.value)!;
      if (applies(typeCondition.name.value)) selectionSet.selections.forEach(collect);
    }
  };
  for (const { selections } of selectionSets) selections.forEach(collect);
  return fields;
}

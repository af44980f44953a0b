import {
  type GraphQLInputType,
  type GraphQLSchema,
  getVariableValues,
  isInputType,
  isListType,
  isNonNullType,
  isScalarType,
  type OperationDefinitionNode,
  specifiedScalarTypes,
  typeFromAST,
} from 'graphql';

type Given = Readonly<Record<string, unknown>>;
export type Coerced = ReturnType<typeof getVariableValues>;

/**
 * What `getVariableValues` answers, with a short cut for what gateways send most: texts for `String` and `ID`, and lists of
 * representations, which are what they are.
 */
export function compileVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): (given: Given) => Coerced {
  const plain = variableDefinitions.map(({ variable, type, defaultValue }) => {
    const known = typeFromAST(schema, type as never) as unknown;
    const isKept = defaultValue || !isInputType(known) ? undefined : isKeptBy(known);
    return { name: variable.name.value, isKept, isOptional: !isNonNullType(known) };
  });
  const takeAsTheyAre = (given: Given): Record<string, unknown> | null => {
    const coerced: Record<string, unknown> = {};
    for (const { name, isKept, isOptional } of plain) {
      const value = given[name];
      if (isKept?.(value) || (isKept && isOptional && value === null)) coerced[name] = value;
      else if (!isKept || !isOptional || name in given) return null;
    }
    return coerced;
  };
  return (given) => {
    const coerced = takeAsTheyAre(given);
    return coerced ? { coerced } : getVariableValues(schema, variableDefinitions, given);
  };
}

/** Tells values that the type takes as they are; undefined when that takes a closer look. */
function isKeptBy(type: GraphQLInputType): ((value: unknown) => boolean) | undefined {
  if (isNonNullType(type)) return isKeptBy(type.ofType as GraphQLInputType);
  if (isListType(type) && isRepresentation(type.ofType as GraphQLInputType))
    return (value) =>
      Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null);
  const isText = isScalarType(type) && specifiedScalarTypes.includes(type) && /^(ID|String)$/.test(type.name);
  return isText ? (value) => typeof value === 'string' : undefined;
}

/** The scalar of federation, which anything may be. */
function isRepresentation(type: GraphQLInputType): boolean {
  const item = isNonNullType(type) ? type.ofType : type;
  return isScalarType(item) && item.name === '_Any';
}

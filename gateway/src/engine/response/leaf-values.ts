import {
  type GraphQLLeafType,
  type GraphQLOutputType,
  getNullableType,
  isEnumType,
  isLeafType,
} from 'graphql';

type Judge = (value: unknown) => boolean;

const BUILT_IN: Readonly<Record<string, Judge>> = {
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  Int: isInt,
  Float: Number.isFinite,
  ID: (value) => typeof value === 'string' || Number.isInteger(value),
};

const IN_CODE: Readonly<Record<string, string>> = {
  String: `typeof v === 'string'`,
  Boolean: `typeof v === 'boolean'`,
  Int: '(v | 0) === v',
  Float: 'Number.isFinite(v)',
  ID: `typeof v === 'string'`,
};

/** Whether a value, serialised by a subgraph, is one of this type. Custom scalars are believed; hidden enum values are not shown. */
export function judgeOf(type: GraphQLLeafType): Judge {
  if (!isEnumType(type)) return BUILT_IN[type.name] ?? (() => true);
  const names: ReadonlySet<unknown> = new Set(type.getValues().map(({ name }) => name));
  return (value) => names.has(value);
}

/** The same as JavaScript about a value `v`, true of most values that are right as they are; null when it takes a look at each. */
export function testOf(fieldType: GraphQLOutputType): string | null {
  const type = getNullableType(fieldType);
  if (!isLeafType(type) || isEnumType(type)) return null;
  return IN_CODE[type.name] ?? 'v !== null && v !== undefined';
}

function isInt(value: unknown): boolean {
  return ((value as number) | 0) === value;
}

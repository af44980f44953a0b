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

/** JavaScript about a value `v`. */
export interface LeafCode {
  /** True of most values that are right. */
  readonly test: string;
  /** Writes such a value as JSON. */
  readonly text: string;
  /** Writes what is between the quotes, of a type whose values are all strings. */
  readonly quoted?: string;
}

const QUOTED = 'SPECIAL.test(v) ? escape(v) : v';

const IN_CODE: Readonly<Record<string, LeafCode>> = {
  String: { test: `typeof v === 'string'`, text: 'writeString(v)', quoted: QUOTED },
  Boolean: { test: `typeof v === 'boolean'`, text: `'' + v` },
  Int: { test: '(v | 0) === v', text: `'' + v` },
  Float: { test: 'Number.isFinite(v)', text: `'' + v` },
  ID: { test: `typeof v === 'string'`, text: 'writeString(v)', quoted: QUOTED },
};

const CUSTOM: LeafCode = { test: 'v !== null && v !== undefined', text: 'writeValue(v)' };

/** Whether a value, serialised by a subgraph, is one of this type. Custom scalars are believed; hidden enum values are not shown. */
export function judgeOf(type: GraphQLLeafType): Judge {
  if (!isEnumType(type)) return BUILT_IN[type.name] ?? (() => true);
  const names: ReadonlySet<unknown> = new Set(type.getValues().map(({ name }) => name));
  return (value) => names.has(value);
}

/** How most values are judged and written without a call; null when it takes a look at each. */
export function codeOf(fieldType: GraphQLOutputType): LeafCode | null {
  const type = getNullableType(fieldType);
  if (!isLeafType(type) || isEnumType(type)) return null;
  return IN_CODE[type.name] ?? CUSTOM;
}

function isInt(value: unknown): boolean {
  return ((value as number) | 0) === value;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

export const apiSchema = buildSchema(
  readFileSync(join(import.meta.dirname, '../../schema/api.graphql'), 'utf8'),
);

/** Every object type with its fields, user errors left out. */
export const objectTypes = Object.values(apiSchema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__'))
  .filter((type) => !type.getInterfaces().some(({ name }) => name === 'UserError'));

/** What fields need that cannot do without arguments. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  'Viewer.agenda': '(from: "2027-03-01T12:00:00Z", to: "2027-03-02T12:00:00Z")',
};

/** A field as it is selected, with a selection below it where it needs one. */
export function selectionOf(type: string, field: string): string {
  const object = objectTypes.find(({ name }) => name === type)!;
  const call = `${field} ${ARGUMENTS[`${type}.${field}`] ?? ''}`.trim();
  return isCompositeType(getNamedType(object.getFields()[field]!.type)) ? `${call} { __typename }` : call;
}

const SAMPLES: Readonly<Record<string, unknown>> = {
  ID: '01890a5d-ac96-774b-bcce-b302099a8057',
  Int: 1,
  Boolean: false,
  DateTime: '2027-03-01T12:00:00Z',
  LocalDate: '1990-05-17',
  LocalDateTime: '2027-03-01T12:00:00',
};

/** Some value that the type admits, with what is required and nothing else. */
export function sampleOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType);
  if (isListType(type)) return [sampleOf(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]!.value;
  if (!isInputObjectType(type)) return SAMPLES[type.name] ?? 'some text';
  const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
  return Object.fromEntries(required.map((field) => [field.name, sampleOf(field.type)]));
}

/** A mutation as text with variables that its types admit. */
export function sampleMutation(field: GraphQLField<unknown, unknown>): {
  operation: string;
  variables: Record<string, unknown>;
} {
  const [argument] = field.args;
  const head = argument ? `($input: ${String(argument.type)})` : '';
  const operation = `mutation ${head} { ${field.name}${argument ? '(input: $input)' : ''} { __typename } }`;
  return { operation, variables: argument ? { input: sampleOf(argument.type) } : {} };
}

export const mutations = Object.values(apiSchema.getMutationType()!.getFields());

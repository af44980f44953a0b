import {
  defaultTypeResolver,
  GraphQLError,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { type Complete, GOES_UP, isPromise } from './execution.js';
import { Place } from './place.js';
import { ResolveInfo, type SelectedField } from './resolve-info.js';

/** Compiles the selection of an object: what values lead to. */
export interface ObjectCompiler {
  readonly schema: GraphQLSchema;
  object(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): Complete;
}

export function compileValue(
  type: GraphQLOutputType,
  field: SelectedField,
  compiler: ObjectCompiler,
): Complete {
  const name = `${field.parentType.name}.${field.definition.name}`;
  const present = compilePresent(isNonNullType(type) ? type.ofType : type, field, compiler);
  if (isNonNullType(type)) {
    return (value, place, execution) => {
      if (value === null || value === undefined)
        throw new Error(`Cannot return null for non-nullable field ${name}.`);
      return present(value, place, execution);
    };
  }
  return (value, place, execution) => {
    if (value === null || value === undefined) return null;
    const completed = present(value, place, execution);
    return completed === GOES_UP ? null : completed;
  };
}

/** For values that are there. Errors that resolvers return count as thrown. */
function compilePresent(type: GraphQLOutputType, field: SelectedField, compiler: ObjectCompiler): Complete {
  const complete = compileKind(type, field, compiler);
  return (value, place, execution) => {
    if (value instanceof Error) throw value;
    return complete(value, place, execution);
  };
}

function compileKind(type: GraphQLOutputType, field: SelectedField, compiler: ObjectCompiler): Complete {
  if (isListType(type)) return compileList(type.ofType, field, compiler);
  if (isLeafType(type)) return compileLeaf(type);
  const selectionSets = field.nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  if (isObjectType(type)) return compiler.object(type, selectionSets);
  if (isAbstractType(type)) return compileAbstract(type, field, compiler);
  throw new Error(`No value can be of ${String(type)}.`);
}

function compileLeaf(type: GraphQLLeafType): Complete {
  return (value) => {
    const serialized = type.serialize(value);
    if (serialized === null || serialized === undefined)
      throw new Error(`${type.name} serialized a value to nothing.`);
    return serialized;
  };
}

function compileList(itemType: GraphQLOutputType, field: SelectedField, compiler: ObjectCompiler): Complete {
  const { nodes, parentType, definition } = field;
  const complete = compileValue(itemType, field, compiler);
  const slot = { typename: undefined, isNonNull: isNonNullType(itemType) };
  return (value, place, execution) => {
    if (!isIterable(value))
      throw new GraphQLError(
        `Expected Iterable, but did not find one for field "${parentType.name}.${definition.name}".`,
      );
    const items: unknown[] = [];
    let goesUp = false;
    for (const item of value) {
      if (goesUp) {
        // Nobody waits for it any more; unheard, its failure would end the process.
        if (isPromise(item)) item.then(undefined, () => undefined);
        continue;
      }
      const index = items.length;
      const own = new Place(place, index, items as unknown as Record<number, unknown>, slot);
      items.push(null);
      if (isPromise(item)) execution.wait(item, own, nodes, complete);
      else {
        const completed = execution.attempt(item, own, nodes, complete);
        if (completed === GOES_UP) goesUp = true;
        else items[index] = completed;
      }
    }
    if (goesUp) return GOES_UP;
    return items;
  };
}

function compileAbstract(
  type: GraphQLAbstractType,
  field: SelectedField,
  compiler: ObjectCompiler,
): Complete {
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const selectionSets = field.nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const byName = new Map<unknown, Complete>();
  const completeAs = (name: unknown): Complete => {
    let complete = byName.get(name);
    if (!complete)
      byName.set(name, (complete = compiler.object(possibleType(type, name, compiler), selectionSets)));
    return complete;
  };
  return (value, place, execution) => {
    const name = resolveType(value, execution.context, new ResolveInfo(field, place, execution), type);
    if (!isPromise(name)) return completeAs(name)(value, place, execution);
    execution.wait(name, place, field.nodes, (settled) => completeAs(settled)(value, place, execution));
    return null;
  };
}

function possibleType(
  type: GraphQLAbstractType,
  name: unknown,
  { schema }: ObjectCompiler,
): GraphQLObjectType {
  const found = typeof name === 'string' ? schema.getType(name) : undefined;
  if (isObjectType(found) && schema.isSubType(type, found)) return found;
  throw new GraphQLError(`An object of ${type.name} is of no type that it may have: ${String(name)}.`);
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

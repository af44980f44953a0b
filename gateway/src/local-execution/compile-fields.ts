import {
  defaultFieldResolver,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNullableType,
  isLeafType,
  isNonNullType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { collectFields } from '../engine/response/collect-fields.js';
import { compileValue, type ObjectCompiler } from './complete-value.js';
import { type Complete, type Execution, GOES_UP, isPromise } from './execution.js';
import { Place } from './place.js';
import { ResolveInfo, type SelectedField } from './resolve-info.js';

/** Answers one field of an object; false when its failure takes the object along. */
type Step = (
  source: unknown,
  target: Record<string, unknown>,
  place: Place | undefined,
  execution: Execution,
) => boolean;

export interface FetchParts {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
}

const NO_FRAGMENTS = new Map();

export class FieldCompiler implements ObjectCompiler {
  readonly schema: GraphQLSchema;
  readonly #operation: OperationDefinitionNode;

  constructor({ schema, operation }: FetchParts) {
    this.schema = schema;
    this.#operation = operation;
  }

  root(type: GraphQLObjectType, selectionSet: SelectionSetNode): (execution: Execution) => unknown {
    const steps = this.#steps(type, [selectionSet]);
    return (execution) => runAll(steps, execution.rootValue, undefined, execution);
  }

  /** Compiled when the first object of the type is met. */
  object(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): Complete {
    let steps: readonly Step[] | undefined;
    return (value, place, execution) =>
      runAll((steps ??= this.#steps(type, selectionSets)), value, place, execution);
  }

  #steps(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): Step[] {
    const fields = collectFields({ schema: this.schema, fragments: NO_FRAGMENTS }, type, selectionSets);
    return [...fields].flatMap(([key, nodes]) => {
      const name = nodes[0]!.name.value;
      if (name === '__typename') return constant(key, type.name);
      const definition = type.getFields()[name];
      return definition ? this.#step(key, type, definition, nodes) : [];
    });
  }

  #step(
    key: string,
    parentType: GraphQLObjectType,
    definition: GraphQLField<unknown, unknown>,
    nodes: FieldNode[],
  ): Step {
    const { schema } = this;
    const field: SelectedField = { schema, operation: this.#operation, parentType, definition, nodes };
    const complete = compileValue(definition.type, field, this);
    const general = generalStep(key, field, complete);
    const isPlain = !definition.resolve || definition.resolve === defaultFieldResolver;
    return isPlain && isLeafType(getNullableType(definition.type)) ? plainLeaf(key, field, general) : general;
  }
}

function runAll(
  steps: readonly Step[],
  source: unknown,
  place: Place | undefined,
  execution: Execution,
): unknown {
  const target: Record<string, unknown> = {};
  for (const step of steps) if (!step(source, target, place, execution)) return GOES_UP;
  return target;
}

function constant(key: string, value: string): Step {
  return (_source, target) => {
    target[key] = value;
    return true;
  };
}

/** Any field: its resolver is asked, its value completed, now or when it comes. */
function generalStep(key: string, field: SelectedField, complete: Complete): Step {
  const { parentType, definition, nodes } = field;
  const resolve = definition.resolve ?? defaultFieldResolver;
  const slot = { typename: parentType.name, isNonNull: isNonNullType(definition.type) };
  const argsOf = compileArguments(field);
  return (source, target, above, execution) => {
    const place = new Place(above, key, target, slot);
    let value: unknown;
    try {
      value = resolve(source, argsOf(execution), execution.context, new ResolveInfo(field, place, execution));
    } catch (error) {
      target[key] = null;
      return execution.fail(error, place, nodes) !== GOES_UP;
    }
    // Also keeps the order of the fields.
    target[key] = null;
    if (isPromise(value)) {
      execution.wait(value, place, nodes, complete);
      return true;
    }
    const completed = execution.attempt(value, place, nodes, complete);
    if (completed === GOES_UP) return false;
    target[key] = completed;
    return true;
  };
}

/** Most fields: a property with a text, a number or a truth value. Whatever is not so simple goes the general way. */
function plainLeaf(key: string, { definition }: SelectedField, general: Step): Step {
  const { name } = definition;
  const type = getNullableType(definition.type);
  if (!isLeafType(type)) return general;
  return (source, target, above, execution) => {
    const value =
      typeof source === 'object' && source !== null ? (source as Record<string, unknown>)[name] : null;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      try {
        const serialized = type.serialize(value);
        if (serialized !== null && serialized !== undefined) {
          target[key] = serialized;
          return true;
        }
      } catch {
        // The general way tells what is wrong with it.
      }
    }
    return general(source, target, above, execution);
  };
}

function compileArguments(field: SelectedField): (execution: Execution) => Record<string, unknown> {
  const { definition, nodes } = field;
  if (definition.args.length === 0) return () => ({});
  return ({ args, variables }) => {
    let values = args.get(field);
    if (!values) args.set(field, (values = getArgumentValues(definition, nodes[0]!, variables)));
    return values;
  };
}

import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
  type SelectionSetNode,
} from 'graphql';
import type { RawObject } from '../raw.js';
import { collectFields, type OperationParts, type RuntimeType } from './collect-fields.js';
import { type Complete, compileValue } from './compile-value.js';
import { type FieldCopy, generateCopy } from './generate-copy.js';
import { testOf } from './leaf-values.js';

/** Compiles selections into the functions that copy them from merged data, one per type that is met. */
export class ObjectCompiler {
  readonly #parts: OperationParts;

  constructor(parts: OperationParts) {
    this.#parts = parts;
  }

  /** For a field's objects; abstract types are resolved by `__typename` in the data. */
  readonly compile = (type: GraphQLCompositeType, nodes: readonly FieldNode[]): Complete => {
    const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    if (isObjectType(type)) return this.ofType(type, selectionSets);
    const byName = new Map<unknown, Complete>();
    return (value, pass, depth) => {
      const name = (value as RawObject)['__typename'] ?? type.name;
      let complete = byName.get(name);
      if (!complete) byName.set(name, (complete = this.#ofName(type, name, selectionSets)));
      return complete(value, pass, depth);
    };
  };

  /** Compiled when the first object of the type is met: operations with many fragments meet few of them. */
  ofType(type: RuntimeType, selectionSets: readonly SelectionSetNode[]): Complete {
    let copy: Complete = (value, pass, depth) => {
      copy = generateCopy(this.#fields(type, selectionSets));
      return copy(value, pass, depth);
    };
    return (value, pass, depth) => copy(value, pass, depth);
  }

  #ofName(type: GraphQLCompositeType, name: unknown, selectionSets: readonly SelectionSetNode[]): Complete {
    const runtime = this.#parts.schema.getType(String(name));
    if (!isPossible(this.#parts.schema, type, runtime))
      return (_value, pass, depth) => pass.refuse(depth, `Invalid type of an object of ${type.name}.`);
    return this.ofType(runtime, selectionSets);
  }

  #fields(type: RuntimeType, selectionSets: readonly SelectionSetNode[]): FieldCopy[] {
    const collected = collectFields(this.#parts, type, selectionSets);
    return [...collected].map(([key, nodes]) => {
      const definition = type.getFields()[nodes[0]!.name.value];
      return {
        key,
        complete: this.#field(type, key, nodes),
        test: definition ? testOf(definition.type) : null,
      };
    });
  }

  #field(type: RuntimeType, key: string, nodes: readonly FieldNode[]): Complete {
    const name = nodes[0]!.name.value;
    if (name === '__typename') return isObjectType(type) ? () => type.name : nameless(type.name);
    if (name === '__schema' || name === '__type') return (_value, pass) => pass.introspection[key];
    const fieldType: GraphQLOutputType = type.getFields()[name]!.type;
    return compileValue(fieldType, { label: `${type.name}.${name}`, nodes, objects: this.compile });
  }
}

/** An interface object that no subgraph has told the type of. */
function nameless(interfaceName: string): Complete {
  return (_value, pass, depth) => pass.refuse(depth, `Unknown type of an object of ${interfaceName}.`);
}

function isPossible(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  runtime: unknown,
): runtime is RuntimeType {
  if (!isCompositeType(runtime) || isUnionType(runtime)) return false;
  return runtime === type || (isAbstractType(type) && schema.isSubType(type, runtime));
}

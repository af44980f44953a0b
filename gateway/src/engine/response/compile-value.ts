import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { isRaw } from '../raw.js';
import { judgeOf } from './leaf-values.js';
import { GOES_UP, type Pass } from './pass.js';

/** Shapes a value for the answer. Its path is the first `depth` elements of the pass's. */
export type Complete = (value: unknown, pass: Pass, depth: number) => unknown;

export interface FieldShape {
  /** `Course.title`, for messages. */
  readonly label: string;
  readonly nodes: readonly FieldNode[];
  /** Compiles what the field selects of objects. */
  readonly objects: (type: GraphQLCompositeType, nodes: readonly FieldNode[]) => Complete;
}

export function compileValue(type: GraphQLOutputType, shape: FieldShape): Complete {
  const message = `Cannot return null for non-nullable field ${shape.label}.`;
  if (isNonNullType(type)) {
    const present = compilePresent(type.ofType, shape);
    return (value, pass, depth) =>
      value === null || value === undefined ? pass.refuse(depth, message) : present(value, pass, depth);
  }
  const present = compilePresent(type, shape);
  return (value, pass, depth) => {
    if (value === null || value === undefined) return null;
    const completed = present(value, pass, depth);
    return completed === GOES_UP ? pass.settle(depth) : completed;
  };
}

/** For values that are not null. */
function compilePresent(type: GraphQLOutputType, shape: FieldShape): Complete {
  if (isListType(type)) return compileList(compileValue(type.ofType, shape), shape.label);
  if (isLeafType(type)) {
    const judge = judgeOf(type);
    const message = `Invalid value of ${shape.label}.`;
    // Numbers are good ids; clients get all ids as strings.
    const told = type.name === 'ID' ? String : (value: unknown) => value;
    return (value, pass, depth) => (judge(value) ? told(value) : pass.refuse(depth, message));
  }
  const complete = shape.objects(type as GraphQLCompositeType, shape.nodes);
  const message = `Invalid object at ${shape.label}.`;
  return (value, pass, depth) => (isRaw(value) ? complete(value, pass, depth) : pass.refuse(depth, message));
}

function compileList(element: Complete, label: string): Complete {
  const message = `Invalid list at ${label}.`;
  return (value, pass, depth) => {
    if (!Array.isArray(value)) return pass.refuse(depth, message);
    const completed: unknown[] = [];
    for (let i = 0; i < value.length; i++) {
      pass.path[depth] = i;
      const item = element(value[i], pass, depth + 1);
      if (item === GOES_UP) return GOES_UP;
      completed.push(item);
    }
    return completed;
  };
}

import { type ClientPath, isRaw, type RawObject, readerOf } from '../raw.js';

/** In a path: of a list, each. */
export const EACH = '@';

/** Of a run. */
interface FoundSoFar {
  readonly root: RawObject;
  readonly isShared: boolean;
  /** All different objects at a path, by its text, where they are known: nobody need look for them again. */
  readonly different: ReadonlyMap<string, readonly RawObject[]>;
}

export function textOf(path: readonly string[]): string {
  return path.join('.');
}

/** The objects at the end of a plan's path, lists flattened. */
export class Places {
  readonly path: readonly string[];
  readonly #readers: readonly ((object: RawObject) => unknown)[];
  /** The path up to each depth, as text. */
  readonly #texts: readonly string[];

  constructor(path: readonly string[]) {
    this.path = path;
    this.#readers = path.map(readerOf);
    this.#texts = path.map((_segment, i) => textOf(path.slice(0, i + 1)));
  }

  /** An object that is in several places may come several times, but not more often for every list on the way. */
  objects({ root, isShared, different }: FoundSoFar): RawObject[] {
    let depth = this.path.length;
    while (depth > 0 && !different.has(this.#texts[depth - 1]!)) depth -= 1;
    let found: readonly unknown[] = depth > 0 ? different.get(this.#texts[depth - 1]!)! : [root];
    for (; depth < this.path.length; depth += 1) {
      const segment = this.path[depth];
      if (segment !== EACH) found = valuesOf(found, this.#readers[depth]!);
      else found = elementsOf(isShared ? [...new Set(found)] : found);
    }
    return found.filter(isRaw);
  }

  /** Each place with its path in the answer, for errors. An object may have several. */
  visit(root: RawObject, see: (object: RawObject, path: ClientPath) => void): void {
    const walk = (value: unknown, depth: number, path: ClientPath): void => {
      if (value === null || value === undefined) return;
      if (depth === this.path.length) {
        if (isRaw(value)) see(value, path);
      } else if (this.path[depth] === EACH) {
        if (Array.isArray(value)) value.forEach((element, i) => walk(element, depth + 1, [...path, i]));
      } else if (isRaw(value)) {
        walk(this.#readers[depth]!(value), depth + 1, [...path, this.path[depth]!]);
      }
    };
    walk(root, 0, []);
  }
}

function elementsOf(lists: readonly unknown[]): unknown[] {
  const elements: unknown[] = [];
  for (const list of lists) {
    if (!Array.isArray(list)) continue;
    for (const element of list) if (element !== null && element !== undefined) elements.push(element);
  }
  return elements;
}

function valuesOf(objects: readonly unknown[], read: (object: RawObject) => unknown): unknown[] {
  const values: unknown[] = [];
  for (const object of objects) {
    const value = isRaw(object) ? read(object) : undefined;
    if (value !== null && value !== undefined) values.push(value);
  }
  return values;
}

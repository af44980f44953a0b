import { type ClientPath, isRaw, type RawObject, readerOf } from '../raw.js';

/** In a path: of a list, each. */
export const EACH = '@';

/** The objects at the end of a plan's path, lists flattened. */
export class Places {
  readonly path: readonly string[];
  readonly #readers: readonly ((object: RawObject) => unknown)[];

  constructor(path: readonly string[]) {
    this.path = path;
    this.#readers = path.map(readerOf);
  }

  /** An object that is in several places may come several times, but not more often for every list on the way. */
  objects(root: RawObject, isShared: boolean): RawObject[] {
    let found: unknown[] = [root];
    for (const [depth, segment] of this.path.entries()) {
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

/** What subgraphs answered, merged: objects keyed by response names. Equal entities are one object in several places. */
export type RawObject = Record<string, unknown>;

export type ClientPath = readonly (string | number)[];

const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

export function isRaw(value: unknown): value is RawObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `constructor` is a good alias, and every object has one already. */
export function isInherited(key: string): boolean {
  return INHERITED.has(key);
}

/** Reads a property that the client may have named. */
export function ownValue(object: RawObject, key: string): unknown {
  const value = object[key];
  return value === undefined || !INHERITED.has(key) || Object.hasOwn(object, key) ? value : undefined;
}

export function readerOf(key: string): (object: RawObject) => unknown {
  return INHERITED.has(key) ? (object) => ownValue(object, key) : (object) => object[key];
}

/** Assignment that makes an own property of any name, `__proto__` included. */
export function put(object: RawObject, key: string, value: unknown): void {
  if (key !== '__proto__') object[key] = value;
  else Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
}

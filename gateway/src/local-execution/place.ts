/** Where a value of the answer belongs. Also the path that graphql-js tells resolvers. */
export class Place {
  /** @param container holds the value under `key` once it is there. */
  constructor(
    readonly prev: Place | undefined,
    readonly key: string | number,
    readonly typename: string | undefined,
    readonly container: Record<string | number, unknown>,
    readonly isNonNull: boolean,
  ) {}

  put(value: unknown): void {
    this.container[this.key] = value;
  }

  path(): (string | number)[] {
    const keys: (string | number)[] = [];
    for (let place: Place | undefined = this; place; place = place.prev) keys.push(place.key);
    return keys.toReversed();
  }
}

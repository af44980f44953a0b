/** What the places of one field, or of the items of its lists, have in common. */
export interface Slot {
  /** Name of the type that has the field; undefined for items. */
  readonly typename: string | undefined;
  readonly isNonNull: boolean;
}

/** Where a value of the answer belongs. Also the path that graphql-js tells resolvers. */
export class Place {
  /** @param container holds the value under `key` once it is there. */
  constructor(
    readonly prev: Place | undefined,
    readonly key: string | number,
    readonly container: Record<string | number, unknown>,
    readonly slot: Slot,
  ) {}

  get typename(): string | undefined {
    return this.slot.typename;
  }

  get isNonNull(): boolean {
    return this.slot.isNonNull;
  }

  put(value: unknown): void {
    this.container[this.key] = value;
  }

  path(): (string | number)[] {
    return [...(this.prev?.path() ?? []), this.key];
  }
}

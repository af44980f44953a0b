import { type ConstDirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from 'graphql';

/** What the supergraph says of a field. */
export interface FieldPrice {
  readonly weight?: number;
  /** Entries of its list, or of the lists within its page. */
  readonly assumedSize?: number;
  /** Its arguments that say how many. */
  readonly slicingArguments?: readonly string[];
  /** Which lists directly below have that size. */
  readonly sizedFields?: readonly string[];
}

export interface Prices {
  /** By `Type.field`. */
  readonly fields: ReadonlyMap<string, FieldPrice>;
  readonly types: ReadonlyMap<string, number>;
  /** By `Type.field.argument`. */
  readonly arguments: ReadonlyMap<string, number>;
}

const SPECIFICATION = /\/cost\/v\d+\.\d+$/;

/** Reads `@cost` and `@listSize`, whatever names a supergraph gives them. */
export function pricesOf(supergraph: DocumentNode): Prices {
  const [costName, listSizeName] = namesOf(supergraph);
  const [fields, types, args] = [
    new Map<string, FieldPrice>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  const weightOf = (directives: readonly ConstDirectiveNode[] | undefined) =>
    argumentsOf(directives, costName)?.['weight'] as number | undefined;
  for (const node of supergraph.definitions) {
    if (!('name' in node) || !node.name || !('directives' in node)) continue;
    const type = node.name.value;
    const weight = weightOf(node.directives as readonly ConstDirectiveNode[]);
    if (weight !== undefined) types.set(type, weight);
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of node.fields ?? []) {
      const own = weightOf(field.directives);
      const price = {
        ...(own === undefined ? {} : { weight: own }),
        ...argumentsOf(field.directives, listSizeName),
      };
      if (Object.keys(price).length > 0) fields.set(`${type}.${field.name.value}`, price);
      for (const argument of field.arguments ?? []) {
        const extra = weightOf(argument.directives);
        if (extra !== undefined) args.set(`${type}.${field.name.value}.${argument.name.value}`, extra);
      }
    }
  }
  return { fields, types, arguments: args };
}

function argumentsOf(
  directives: readonly ConstDirectiveNode[] | undefined,
  name: string,
): Record<string, unknown> | undefined {
  const found = directives?.find((directive) => directive.name.value === name);
  if (!found) return undefined;
  return Object.fromEntries(
    (found.arguments ?? [])
      .map(({ name: { value: key }, value }) => [key, valueFromASTUntyped(value)])
      .filter(([, value]) => value !== null),
  );
}

/** `@link(url: "…/cost/v0.1", as: "…", import: [{ name: "@cost", as: "@price" }])` */
function namesOf(supergraph: DocumentNode): [cost: string, listSize: string] {
  const links = supergraph.definitions.flatMap((node) =>
    node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION
      ? (node.directives ?? [])
      : [],
  );
  const link = links
    .filter(({ name }) => name.value === 'link')
    .map((directive) => argumentsOf([directive], 'link')!)
    .find(({ url }) => SPECIFICATION.test(String(url)));
  const imported = new Map<string, string>();
  for (const each of (link?.['import'] ?? []) as (string | { name: string; as?: string })[]) {
    const { name, as } = typeof each === 'string' ? { name: each, as: each } : each;
    imported.set(name, (as ?? name).slice(1));
  }
  const prefix = String(link?.['as'] ?? 'cost');
  const nameOf = (name: string) =>
    imported.get(`@${name}`) ?? (name === prefix ? name : `${prefix}__${name}`);
  return [nameOf('cost'), nameOf('listSize')];
}

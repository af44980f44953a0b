import {
  type ConstDirectiveNode,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  parse,
} from 'graphql';

/** What `@live` says of a subscription field; the directive is explained where shared defines it. */
export interface LiveField {
  readonly authorizedBy: AuthorizingField | null;
  readonly audience: string | null;
  readonly cursor: string;
  readonly after: string;
}

export interface AuthorizingField {
  readonly name: string;
  /** Its arguments that are called otherwise than those of the subscription. */
  readonly renamed: ReadonlyMap<string, string>;
}

const CALL = /^(\w+)(?:\(\s*(\w+\s*:\s*\w+(?:\s*,\s*\w+\s*:\s*\w+)*)\s*\))?$/;

/** The directives of live streams in a supergraph. Whatever they do not mention depends on the viewer. */
export class LiveIndex {
  readonly #schema: GraphQLSchema;
  readonly #live = new Map<string, LiveField>();
  readonly #independent = new Set<string>();

  /** @param schema what clients see: of types that are hidden from them nothing is answered. */
  constructor(supergraphSdl: string, schema: GraphQLSchema) {
    this.#schema = schema;
    const root = schema.getSubscriptionType()?.name;
    for (const definition of parse(supergraphSdl).definitions) {
      if (
        definition.kind !== Kind.OBJECT_TYPE_DEFINITION &&
        definition.kind !== Kind.INTERFACE_TYPE_DEFINITION
      )
        continue;
      const type = definition.name.value;
      // Of a type to which several subgraphs add fields, nobody can speak as a whole.
      const isOfOne = named(definition.directives, 'join__type').length === 1;
      const isIndependent = isOfOne && named(definition.directives, 'viewerIndependent').length > 0;
      for (const { name, directives } of definition.fields ?? []) {
        if (isIndependent || named(directives, 'viewerIndependent').length > 0)
          this.#independent.add(`${type}.${name.value}`);
        const [live] = type === root ? named(directives, 'live') : [];
        if (live) this.#live.set(name.value, liveField(live));
      }
    }
  }

  /** Of a field of Subscription. */
  live(field: string): LiveField | null {
    return this.#live.get(field) ?? null;
  }

  /** Of an interface's field: all of its objects have to agree. */
  isViewerIndependent(typeName: string, field: string): boolean {
    if (field === '__typename' || this.#independent.has(`${typeName}.${field}`)) return true;
    const type = this.#schema.getType(typeName);
    if (!isAbstractType(type)) return false;
    return this.#schema
      .getPossibleTypes(type)
      .every(
        ({ name }) => isObjectType(this.#schema.getType(name)) && this.#independent.has(`${name}.${field}`),
      );
  }
}

function named(
  directives: readonly ConstDirectiveNode[] | undefined,
  name: string,
): readonly ConstDirectiveNode[] {
  return directives?.filter((directive) => directive.name.value === name) ?? [];
}

/** @throws when it cannot be understood, so that the gateway does not start. */
function liveField(directive: ConstDirectiveNode): LiveField {
  const given = (name: string) => {
    const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
    return value?.kind === Kind.STRING ? value.value : null;
  };
  const [authorizedBy, cursor, after] = [given('authorizedBy'), given('cursor'), given('after')];
  if (!cursor || !after) throw new Error('@live needs "cursor" and "after".');
  return {
    authorizedBy: authorizedBy ? authorizingField(authorizedBy) : null,
    audience: given('audience'),
    cursor,
    after,
  };
}

function authorizingField(text: string): AuthorizingField {
  const [, name, list] = CALL.exec(text.trim()) ?? [];
  if (!name) throw new Error(`@live(authorizedBy: "${text}") is no field with arguments.`);
  const pairs = (list?.split(',') ?? []).map((pair) => pair.split(':').map((part) => part.trim()));
  return { name, renamed: new Map(pairs.map(([own, theirs]) => [own!, theirs!])) };
}

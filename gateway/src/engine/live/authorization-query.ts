import { type DocumentNode, getNamedType, type GraphQLSchema, isObjectType, parse } from 'graphql';
import type { LiveField } from './live-index.js';

/** The question to the owner of a stream whether somebody may follow it. */
export interface AuthorizationQuery {
  readonly field: string;
  readonly query: string;
  readonly document: DocumentNode;
  /** From the arguments of the subscription. */
  variables(args: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

/** @throws when the supergraph has no such field, or the subscription lacks one of its arguments. */
export function authorizationQuery(
  { authorizedBy, audience, cursor }: LiveField,
  subscription: string,
  supergraph: GraphQLSchema,
): AuthorizationQuery | null {
  if (!authorizedBy) return null;
  const { name, renamed } = authorizedBy;
  const field = supergraph.getQueryType()?.getFields()[name];
  const object = field && getNamedType(field.type);
  if (!field || !isObjectType(object))
    throw new Error(`@live on ${subscription}: Query has no object field "${name}".`);
  const subscribed = supergraph.getSubscriptionType()!.getFields()[subscription]!;
  const known = new Set(subscribed.args.map((arg) => arg.name));
  const args = field.args
    .map((arg) => ({ name: arg.name, type: String(arg.type), from: renamed.get(arg.name) ?? arg.name }))
    .filter(({ from }) => known.has(from));
  const missing = field.args.find(
    (arg) => String(arg.type).endsWith('!') && !args.some((each) => each.name === arg.name),
  );
  if (missing) throw new Error(`@live on ${subscription}: "${name}" needs the argument "${missing.name}".`);
  const selected = [audience, cursor].filter((each) => each !== null && each in object.getFields());
  const definitions = args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const query = `query${definitions && `(${definitions})`} { ${name}${passed && `(${passed})`} { __typename ${selected.join(' ')} } }`;
  return {
    field: name,
    query,
    document: parse(query),
    variables: (given) => Object.fromEntries(args.map((arg) => [arg.name, given[arg.from]])),
  };
}

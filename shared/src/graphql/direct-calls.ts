import type { GraphQLFieldResolver } from 'graphql';
import { getMetadataStorage } from 'type-graphql';

type Metadata = ReturnType<typeof getMetadataStorage>['fieldResolvers'][number];
type Methods = Record<string, (...values: unknown[]) => unknown>;
type Resolve = GraphQLFieldResolver<unknown, unknown>;
type Pick = (root: unknown, context: unknown) => unknown;

/**
 * Most field resolvers take the object, the scope or both, and type-graphql sorts and collects their parameters anew for
 * every single value. These are called with what they take.
 * @param resolvers by type and field; changed in place.
 * @param instances by their class.
 */
export function callDirectly(
  resolvers: Record<string, Record<string, unknown>>,
  instances: ReadonlyMap<unknown, object>,
): void {
  const { fieldResolvers, objectTypes } = getMetadataStorage();
  const names = new Map(objectTypes.map(({ target, name }) => [target, name]));
  for (const metadata of fieldResolvers) {
    const instance = instances.get(metadata.target);
    const fields = resolvers[names.get(metadata.getObjectType?.() ?? Object) ?? ''];
    const direct = instance && directCall(metadata, instance as Methods);
    if (direct && fields?.[metadata.schemaName]) fields[metadata.schemaName] = direct;
  }
}

function directCall(
  { params = [], methodName, middlewares, roles }: Metadata,
  instance: Methods,
): Resolve | null {
  if (middlewares?.length || roles || params.length > 2) return null;
  const picks = params.toSorted((a, b) => a.index - b.index).map(pickOf);
  const [first = nothing, second = nothing] = picks;
  if (!first || !second) return null;
  return (root, _args, context) => instance[methodName]!(first(root, context), second(root, context));
}

const nothing: Pick = () => undefined;
const theRoot: Pick = (root) => root;
const theContext: Pick = (_root, context) => context;

/** Null for parameters that are made of something: arguments, properties, objects that have to be of a class with methods. */
function pickOf(param: NonNullable<Metadata['params']>[number]): Pick | null {
  if (param.kind === 'context') return param.propertyName ? null : theContext;
  if (param.kind !== 'root' || param.propertyName) return null;
  const type = param.getType?.() as { prototype?: object } | undefined;
  const hasMethods =
    type?.prototype && type !== Object && Object.getOwnPropertyNames(type.prototype).length > 1;
  return hasMethods ? null : theRoot;
}

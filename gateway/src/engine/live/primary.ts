import type { FetchNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parseType,
  print,
  type SelectionNode,
  visit,
} from 'graphql';
import { operationOf } from '../../data-sources/fetch-document.js';
import { documentOf } from '../plan/document-of.js';
import type { LiveField } from './live-index.js';

/** What the owner of a subscription is asked, with fields and an argument for the gateway's own use. */
export interface Primary {
  readonly owner: string;
  readonly document: DocumentNode;
  readonly query: string;
  readonly operationName: string | undefined;
  /** Variables of the client that it takes. */
  readonly variables: readonly string[];
  /** Its variable for the place to go on from. */
  readonly after: string;
  /** Response name of the root field. */
  readonly key: string;
  /** Response names of fields of the event that the client does not see; null where there are none. */
  readonly hidden: Readonly<Record<'typename' | 'cursor' | 'audience', string | null>>;
}

/** @param clientText the client's document: names in it are taken. */
export function primaryOf(
  node: FetchNode,
  live: LiveField | null,
  supergraph: GraphQLSchema,
  clientText: string,
): Primary {
  const document = documentOf(node);
  const operation = operationOf(document);
  const root = operation.selectionSet.selections[0] as FieldNode;
  const field = supergraph.getSubscriptionType()!.getFields()[root.name.value]!;
  const free = freeNames(clientText + node.operation);
  const after = free('after');
  const fields = eventFields(getNamedType(field.type), live);
  const hidden = Object.fromEntries(
    Object.entries(fields).map(([role, name]) => [role, name && free(role)]),
  ) as Primary['hidden'];
  const added = Object.entries(fields).flatMap(([role, name]) =>
    name ? [aliased(hidden[role as keyof Primary['hidden']]!, name)] : [],
  );
  const event = withSelections(live ? withAfter(root, live.after, after) : root, added);
  const afterType = live && field.args.find(({ name }) => name === live.after)?.type;
  const changed = withVariables(
    { ...operation, selectionSet: { ...operation.selectionSet, selections: [event] } },
    afterType ? { name: after, type: String(getNullableType(afterType)) } : null,
  );
  const own = { ...document, definitions: [changed] };
  return {
    owner: node.serviceName,
    document: own,
    query: print(own),
    operationName: node.operationName,
    variables: (changed.variableDefinitions ?? [])
      .map(({ variable }) => variable.name.value)
      .filter((name) => name !== after),
    after,
    key: root.alias?.value ?? root.name.value,
    hidden,
  };
}

function eventFields(type: unknown, live: LiveField | null): Primary['hidden'] {
  if (!isCompositeType(type)) return { typename: null, cursor: null, audience: null };
  const has = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
  const own = (name: string | null | undefined) => (name && name in has ? name : null);
  return { typename: '__typename', cursor: own(live?.cursor), audience: own(live?.audience) };
}

function freeNames(taken: string): (role: string) => string {
  return (role) => {
    let name = `live_${role}`;
    while (taken.includes(name)) name += '_';
    return name;
  };
}

function aliased(alias: string, name: string): FieldNode {
  return {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: alias },
    name: { kind: Kind.NAME, value: name },
  };
}

function withSelections(field: FieldNode, added: readonly SelectionNode[]): FieldNode {
  if (!field.selectionSet || added.length === 0) return field;
  const { selectionSet } = field;
  return { ...field, selectionSet: { ...selectionSet, selections: [...selectionSet.selections, ...added] } };
}

function withAfter(field: FieldNode, argument: string, variable: string): FieldNode {
  const rest = field.arguments?.filter(({ name }) => name.value !== argument) ?? [];
  const value = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } } as const;
  const after = { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: argument }, value } as const;
  return { ...field, arguments: [...rest, after] };
}

/** Declares the variables that are used, and no others: a subgraph would refuse them. */
function withVariables(
  operation: OperationDefinitionNode,
  added: { name: string; type: string } | null,
): OperationDefinitionNode {
  const used = new Set<string>();
  visit(operation.selectionSet, { Variable: ({ name }) => void used.add(name.value) });
  const kept = operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)) ?? [];
  if (!added) return { ...operation, variableDefinitions: kept };
  const variable = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: added.name } } as const;
  const definition = { kind: Kind.VARIABLE_DEFINITION, variable, type: parseType(added.type) } as const;
  return { ...operation, variableDefinitions: [...kept, definition] };
}

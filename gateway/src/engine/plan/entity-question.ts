import type { FetchNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { operationOf } from '../../data-sources/fetch-document.js';
import type { RawObject } from '../raw.js';
import { Lru } from '../lru.js';
import { documentOf } from './document-of.js';

/** What an entity fetch of a plan asks, whatever entities it asks about. */
export interface EntityQuestion {
  readonly subgraph: string;
  readonly document: DocumentNode;
  readonly query: string;
  readonly operationName: string | undefined;
  /** Of the client. */
  readonly variables: readonly string[];
  /** With other questions that were asked together with this one, by their identity. */
  readonly combined: Lru<string, CombinedQuestion>;
  readonly id: number;
}

export interface CombinedQuestion {
  readonly document: DocumentNode;
  readonly query: string;
  readonly variables: readonly string[];
}

const ENTITIES = '_entities';
const REPRESENTATIONS = 'representations';

/** Which ones go together depends on what there is to ask; most plans know one combination. */
const MAX_COMBINATIONS = 16;

let questions = 0;

export function entityQuestion(node: FetchNode): EntityQuestion {
  const { serviceName: subgraph, operation: query, operationName, variableUsages: variables = [] } = node;
  const document = documentOf(node);
  return {
    subgraph,
    document,
    query,
    operationName,
    variables,
    combined: new Lru(MAX_COMBINATIONS),
    id: ++questions,
  };
}

/** Of the question at this place among those that are asked together. */
export function answerKey(place: number): string {
  return `${ENTITIES}_${place}`;
}

export function representationsKey(place: number): string {
  return `${REPRESENTATIONS}_${place}`;
}

/** Whether it can be asked together with others: no variable of the client has a name that is needed for that. */
export function isCombinable({ variables }: EntityQuestion): boolean {
  return !variables.some((name) => name.startsWith(`${REPRESENTATIONS}_`));
}

/** One document that asks them all. */
export function combine(asked: readonly EntityQuestion[]): CombinedQuestion {
  const [first, ...rest] = asked;
  const key = rest.map(({ id }) => id).join(' ');
  return first!.combined.getOrMake(key, () => {
    const document = documentOfAll(asked.map(({ document: own }, place) => renamed(own, place)));
    const variables = [...new Set(asked.flatMap((question) => question.variables))];
    return { document, query: print(document), variables };
  });
}

function renamed(document: DocumentNode, place: number): DocumentNode {
  const name = { kind: Kind.NAME, value: representationsKey(place) } as const;
  return visit(document, {
    Variable: (node) => (node.name.value === REPRESENTATIONS ? { ...node, name } : undefined),
    Field: (node, _key, _parent, path) =>
      isEntities(node, path.length) ? { ...node, alias: { ...name, value: answerKey(place) } } : undefined,
  });
}

/** `definitions`, 0, `selectionSet`, `selections`, 0 lead to a root field. */
function isEntities({ name }: FieldNode, depth: number): boolean {
  return depth === 5 && name.value === ENTITIES;
}

function documentOfAll(documents: readonly DocumentNode[]): DocumentNode {
  const operations = documents.map(operationOf);
  const definitions = new Map<string, VariableDefinitionNode>();
  for (const definition of operations.flatMap(({ variableDefinitions }) => variableDefinitions ?? []))
    definitions.set(definition.variable.name.value, definition);
  const selections = operations.flatMap(({ selectionSet }) => selectionSet.selections);
  const operation: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    variableDefinitions: [...definitions.values()],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  return { kind: Kind.DOCUMENT, definitions: [operation] };
}

/** The variables of the client that a fetch names. */
export function variablesOf(names: readonly string[], coerced: Readonly<Record<string, unknown>>): RawObject {
  const variables: RawObject = {};
  for (const name of names) if (coerced[name] !== undefined) variables[name] = coerced[name];
  return variables;
}

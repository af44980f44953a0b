import type { FetchNode } from '@apollo/query-planner';
import { GraphQLError } from 'graphql';
import type { SubgraphAnswer } from '../../data-sources/subgraph-source.js';
import type { RawObject } from '../raw.js';
import type { Run } from '../run.js';
import { documentOf } from './document-of.js';
import { entityQuestion, variablesOf } from './entity-question.js';
import { send } from './send.js';

export type Call = (run: Run) => Promise<SubgraphAnswer>;

export type EntityCall = (run: Run, representations: readonly RawObject[]) => Promise<SubgraphAnswer>;

/** Sends one fetch of a plan, with the variables that it names and no others. It answers errors, it does not throw them. */
export function compileCall(node: FetchNode): Call {
  const { serviceName, operation: query, operationName, variableUsages = [] } = node;
  const document = documentOf(node);
  return ({ variables: coerced, sources, context }) => {
    const variables = variablesOf(variableUsages, coerced);
    return send(sources.get(serviceName), { document, query, operationName, variables, context });
  };
}

/** The same for entities. */
export function compileEntityCall(node: FetchNode): EntityCall {
  if (node.variableUsages?.includes('representations')) throw reservedVariable();
  const question = entityQuestion(node);
  return ({ stage }, representations) => stage.ask(question, representations);
}

function reservedVariable(): GraphQLError {
  return new GraphQLError('No variable may be called "representations": subgraphs are asked with it.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

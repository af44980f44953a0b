import type { FetchNode } from '@apollo/query-planner';
import { type DocumentNode, GraphQLError, parse } from 'graphql';
import type { SubgraphAnswer } from '../../data-sources/subgraph-source.js';
import type { RawObject } from '../raw.js';
import type { Run } from '../run.js';

export type Call = (run: Run, representations?: readonly RawObject[]) => Promise<SubgraphAnswer>;

/** Sends one fetch of a plan, with the variables that it names and no others. It answers errors, it does not throw them. */
export function compileCall(node: FetchNode): Call {
  const { serviceName, operation: query, operationName, variableUsages = [] } = node;
  const document = documentOf(node);
  if (node.requires && variableUsages.includes('representations')) throw reservedVariable();
  return async (run, representations) => {
    const variables: RawObject = {};
    for (const name of variableUsages)
      if (run.variables[name] !== undefined) variables[name] = run.variables[name];
    if (representations) variables['representations'] = representations;
    try {
      const source = run.sources.get(serviceName)!;
      return await source.fetch({ document, query, operationName, variables, context: run.context });
    } catch (error) {
      return { data: null, errors: [unexpected(error)] };
    }
  };
}

export function documentOf(node: FetchNode): DocumentNode {
  return node.operationDocumentNode ?? parse(node.operation);
}

function reservedVariable(): GraphQLError {
  return new GraphQLError('No variable may be called "representations": subgraphs are asked with it.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

function unexpected(cause: unknown): GraphQLError {
  const originalError = cause instanceof Error ? cause : new Error(String(cause));
  return new GraphQLError(originalError.message, {
    originalError,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });
}

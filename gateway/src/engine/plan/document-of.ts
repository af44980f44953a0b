import type { FetchNode } from '@apollo/query-planner';
import { type DocumentNode, parse } from 'graphql';

export function documentOf(node: FetchNode): DocumentNode {
  return node.operationDocumentNode ?? parse(node.operation);
}

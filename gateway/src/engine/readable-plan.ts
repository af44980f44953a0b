import { prettyFormatQueryPlan, type QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, Kind, visit } from 'graphql';

/** For planning what is then read by people: texts in a document may be somebody's secrets. */
export function withoutTexts(document: DocumentNode): DocumentNode {
  return visit(document, { StringValue: () => ({ kind: Kind.STRING, value: '…' }) });
}

export function readable(plan: QueryPlan): string {
  return prettyFormatQueryPlan(plan);
}

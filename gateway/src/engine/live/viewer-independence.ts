import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { LiveIndex } from './live-index.js';

/** Whether everything below the root field has the same value for everybody who may see it. */
export function isViewerIndependent(
  document: DocumentNode,
  schema: GraphQLSchema,
  index: LiveIndex,
): boolean {
  const types = new TypeInfo(schema);
  const root = schema.getSubscriptionType();
  let isIndependent = true;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name }) {
        const parent = types.getParentType();
        if (!parent || parent === root) return;
        if (!index.isViewerIndependent(parent.name, name.value)) isIndependent = false;
      },
    }),
  );
  return isIndependent;
}

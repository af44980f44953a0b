import { Supergraph } from '@apollo/federation-internals';
import { assertValidSchema } from 'graphql';
import { CostModel } from '../admission/cost-model.js';
import { Epoch } from '../engine/epoch.js';

/** A supergraph that cannot be served, and why. */
export class UnusableSupergraph extends Error {}

/**
 * Does once, for nothing, whatever is done when a supergraph is taken up: halfway through there would be no way back.
 * @param checkAddress throws when a subgraph cannot be reached there, whether or not it is up.
 * @throws {UnusableSupergraph}
 */
export function checkSupergraph(
  supergraphSdl: string,
  checkAddress: (name: string, url: string | undefined) => unknown,
): void {
  try {
    const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: true });
    for (const { name, url } of supergraph.subgraphsMetadata()) checkAddress(name, url);
    const schema = supergraph.apiSchema().toGraphQLJSSchema();
    assertValidSchema(schema);
    Epoch.check(schema, supergraphSdl);
    void new CostModel(schema, supergraphSdl);
  } catch (error) {
    throw new UnusableSupergraph(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

import { ApolloGateway } from '@apollo/gateway';
import type { Logger } from '@training-center/shared/logging/logger';
import { healthDataSource } from '../data-sources/health-data-source.js';
import type { SubgraphSource } from '../data-sources/subgraph-source.js';
import { CompiledGateway } from '../engine/compiled-gateway.js';
import { disableApolloTelemetry } from './telemetry.env.js';

export interface SupergraphOptions {
  readonly supergraphSdl: string;
  readonly log: Logger;
  readonly openSource: (name: string, url: string | undefined) => SubgraphSource;
}

/** Apollo's gateway loads and checks the supergraph; operations are planned and executed by our engine. */
export function createSupergraphGateway({
  supergraphSdl,
  log,
  openSource,
}: SupergraphOptions): CompiledGateway {
  disableApolloTelemetry();
  const sources = new Map<string, SubgraphSource>();
  const gateway = new ApolloGateway({
    supergraphSdl,
    validateSupergraph: true,
    buildService: ({ name, url }) => {
      const source = openSource(name, url);
      sources.set(name, source);
      return healthDataSource(source);
    },
    logger: log,
  });
  return new CompiledGateway(gateway, sources);
}

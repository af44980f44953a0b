import { setImmediate as breath } from 'node:timers/promises';
import { ApolloGateway, type SupergraphSdlHook } from '@apollo/gateway';
import type { Logger } from '@training-center/shared/logging/logger';
import { healthDataSource } from '../data-sources/health-data-source.js';
import type { SubgraphSources } from '../data-sources/subgraph-sources.js';
import { CompiledGateway } from '../engine/compiled-gateway.js';
import type { EngineWatch } from '../engine/engine-watch.js';
import type { Epoch } from '../engine/epoch.js';
import type { FollowSupergraph } from '../options.js';
import { checkSupergraph } from './check-supergraph.js';
import { disableApolloTelemetry } from './telemetry.env.js';

export interface SupergraphOptions {
  readonly supergraphSdl: string;
  readonly followSupergraph?: FollowSupergraph;
  readonly log: Logger;
  readonly sources: SubgraphSources;
  /** Told of each supergraph that is taken up, the first one included. */
  readonly onEpoch: (epoch: Epoch) => void;
  readonly watch: EngineWatch | null;
}

/** Apollo's gateway loads and checks the supergraph; operations are planned and executed by our engine. */
export function createSupergraphGateway(options: SupergraphOptions): CompiledGateway {
  disableApolloTelemetry();
  const { sources, log, supergraphSdl } = options;
  const gateway = new ApolloGateway({
    supergraphSdl: options.followSupergraph ? following(options, options.followSupergraph) : supergraphSdl,
    validateSupergraph: true,
    buildService: ({ name, url }) => healthDataSource(sources.open(name, url)),
    logger: log,
  });
  return new CompiledGateway(gateway, sources, options);
}

/** Subgraphs are not asked whether they are well: one that is down must not keep the others from what is new. */
function following(
  { supergraphSdl, sources }: SupergraphOptions,
  follow: FollowSupergraph,
): SupergraphSdlHook {
  const check = (sdl: string) => checkSupergraph(sdl, (name, url) => sources.addresses(name, url));
  return async ({ update }) => {
    check(supergraphSdl);
    const stop = follow(async (sdl) => {
      check(sdl);
      // Both take a while in which nothing is answered: rather two short ones than a long one.
      await breath();
      update(sdl);
    });
    return { supergraphSdl, cleanup: async () => stop() };
  };
}

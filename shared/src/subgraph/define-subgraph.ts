import 'reflect-metadata';
import type { EntityClass, EntitySchema, MikroORM, Options } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { ProcessEnv } from '../env/process-env.js';
import type { Consumer, Schedule } from '../events/consumer.js';
import type { CurrentState } from '../events/republish.js';
import type { SubgraphSchemaParts } from '../graphql/build-subgraph-schema.js';
import type { IdentityProvider } from '../identity/identity-provider.js';
import type { Logger } from '../logging/logger.js';
import type { PubSub } from '../pubsub/pubsub.js';
import type { RequestScope } from '../scope/request-scope.js';
import type { RequestIdentity } from '../scope/viewer.js';
import type { Clock } from '../time/clock.js';

/** What a subgraph gets when it is put together. Nothing is connected yet. */
export interface SubgraphRuntime<Env = unknown> {
  readonly orm: MikroORM;
  /** To follow topics for live streams; transactions tell them by `tx.signal`. */
  readonly pubsub: PubSub;
  readonly clock: Clock;
  readonly log: Logger;
  /** The variables that every process has, and the subgraph's own. */
  readonly env: ProcessEnv & Env;
  /** A scope for what comes in beside GraphQL, over a route of its own. */
  readonly scope: (identity: RequestIdentity) => RequestScope;
}

/** All that the outside sees of a subgraph. */
export interface SubgraphParts extends SubgraphSchemaParts {
  readonly consumers?: readonly Consumer[];
  readonly schedules?: readonly Schedule[];
  /** The state behind each event that this subgraph publishes, for projections that start from nothing. */
  readonly currentStates?: readonly CurrentState[];
  /** Only of the identity domain: lets a gateway in the same process verify tokens. */
  readonly identityProvider?: IdentityProvider;
  /** HTTP routes beside GraphQL; each path must lie below one of `publicPaths`. */
  readonly routes?: (server: FastifyInstance) => void;
}

export interface SubgraphDefinition<S extends z.ZodObject = z.ZodObject> {
  /** Also the name of its PostgreSQL schema and its audience in identity envelopes. */
  readonly name: string;
  /** Environment variables of its own. Each needs a default or a generated secret in development. */
  readonly env: S;
  readonly entities: readonly (EntityClass | EntitySchema)[];
  readonly migrations: NonNullable<NonNullable<Options['migrations']>['migrationsList']>;
  /** Path prefixes that the public may reach through the gateway, `/certificates/`. */
  readonly publicPaths?: readonly string[];
  compose(runtime: SubgraphRuntime<z.infer<S>>): SubgraphParts;
}

/** A subgraph as a value: run alone by its `main.ts`, with the others by the platform, and by tests. */
export function defineSubgraph<S extends z.ZodObject>(
  definition: SubgraphDefinition<S>,
): SubgraphDefinition<S> {
  return definition;
}

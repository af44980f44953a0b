import type { IdentityProvider } from '@training-center/shared/identity/identity-provider';
import type { Logger } from '@training-center/shared/logging/logger';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { RequestIdentity } from '@training-center/shared/scope/viewer';
import type { FastifyInstance } from 'fastify';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { AdmissionOptions } from './admission/admission.js';
import type { LoadLimits } from './admission/load-gate.js';
import type { SocketLimits } from './sockets/socket-limits.js';

/** A subgraph in this process; a `RunningSubgraph` of shared is one. */
export interface LocalSubgraph {
  readonly schema: GraphQLSchema;
  scope(identity: RequestIdentity): RequestScope;
}

/** What is granted to a subgraph in another process. Whatever is left out has a default. */
export interface RemoteLimits {
  /** For everything that a query asks of a subgraph, a retry and the reading of its answer included. Default 1000. */
  readonly timeoutMs?: number;
  /**
   * The same for mutations, default 5000: one that was abandoned may have happened all the same, so patience is cheaper
   * than doubt. They wait in row locks and for projections, too.
   */
  readonly mutationTimeoutMs?: number;
  /** Sockets per address of a subgraph. Default 32. */
  readonly connections?: number;
  /** Requests per address that may wait for a socket before more are refused. Default 512. */
  readonly maxWaiting?: number;
  /** Bytes of one answer. Default 8 MiB. */
  readonly maxAnswerBytes?: number;
  /** Failures in a row that open the circuit of an address. Default 5. */
  readonly failuresToOpen?: number;
  /** How long an open circuit refuses before it tries once. Default 2000. */
  readonly halfOpenAfterMs?: number;
}

/** Takes up another supergraph. Rejects, and goes on with the one before, when it cannot be served. */
export type TakeSupergraph = (supergraphSdl: string) => Promise<void>;

/** Offers supergraphs that come later, one at a time. Answers how to stop. */
export type FollowSupergraph = (take: TakeSupergraph) => () => void;

/** What can be seen from outside. All of it is off unless given, and costs nothing then. */
export interface SightOptions {
  /** Where Prometheus finds `/metrics`. A listener of its own, unless it is the very port of the gateway. */
  readonly metrics?: { readonly host: string; readonly port: number };
  /** Spans of operations and fetches. `isExported`: by us, as `OTEL_*` in the environment says; else by an SDK of yours. */
  readonly tracing?: { readonly isExported: boolean; readonly serviceName: string };
  /** Operations that take longer are logged. */
  readonly slowOperationMs?: number;
}

export interface GatewayOptions extends AdmissionOptions {
  readonly supergraphSdl: string;
  readonly followSupergraph?: FollowSupergraph;
  /** Schemas behind `local://<name>`. Naming one that is missing here is an error at start. */
  readonly local?: ReadonlyMap<string, LocalSubgraph>;
  /** Addresses of subgraphs that replace that of the supergraph: one for each process of the subgraph. */
  readonly urls?: ReadonlyMap<string, readonly string[]>;
  /** Where subgraphs take subscriptions, as many as `urls`. Default: at the same addresses, over WebSockets. */
  readonly socketUrls?: ReadonlyMap<string, readonly string[]>;
  /** Seals identity envelopes for remote subgraphs. Without it none is sent. */
  readonly envelopeSecret?: string;
  /** Null: nobody is asked who they are. */
  readonly identityProvider: IdentityProvider | null;
  /** Hides what only developers need: introspection, suggestions in errors, the explorers. */
  readonly production: boolean;
  /** Overrides what `production` says about introspection. */
  readonly introspection?: boolean;
  readonly host: string;
  /** 0 takes any free port; `Gateway.url` tells which. */
  readonly port: number;
  readonly log: Logger;
  /** Who may be believed when they say whose request they pass on (`X-Forwarded-For`). Default: nobody. */
  readonly trustProxy?: boolean | string;
  /** Origins of browsers that may call. Default: all in development, none in production. */
  readonly corsOrigins?: readonly string[];
  /** The operation that the explorers open with. */
  readonly exampleOperation?: string;
  /** Adds HTTP routes beside GraphQL. */
  readonly routes?: (server: FastifyInstance) => void;
  /** Path prefixes (`/certificates/`) and the origins of the processes that answer them. */
  readonly publicRoutes?: ReadonlyMap<string, string>;
  readonly remoteLimits?: RemoteLimits;
  readonly sockets?: SocketLimits;
  readonly sight?: SightOptions;
  /** When more operations are refused than are let in. */
  readonly load?: LoadLimits | 'none';
}

export interface OperationRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

export interface Gateway {
  /** Where it listens, without a path. */
  readonly url: string;
  /** Runs an operation for a caller in this process, who vouches for the identity. The answer is what a client would get. */
  executeOperation(request: OperationRequest, identity: RequestIdentity): Promise<ExecutionResult>;
  /** Where its metrics are, when they are on a port of their own. */
  readonly metricsUrl: string | null;
  /** Refuses new work, finishes what runs, closes every socket and timer. */
  close(): Promise<void>;
}

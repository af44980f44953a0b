import { processEnvShape } from '@training-center/shared/env/process-env';
import { InvalidEnvironment } from '@training-center/shared/env/read-env';
import { z } from 'zod';
import { admissionEnvShape } from './admission/admission.env.js';
import type { SightOptions } from './options.js';
import type { SocketLimits } from './sockets/socket-limits.js';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const httpUrl = z.url({ protocol: /^https?$/, message: 'must be an http(s):// address' });

const socketUrl = z.url({ protocol: /^wss?$/, message: 'must be a ws(s):// address' });

/** `name=url,name=url` */
const pairsOf = (url: typeof httpUrl) =>
  z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((pair) => [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1).trim()]),
    )
    .pipe(z.array(z.tuple([z.string().min(1, 'needs name=url pairs'), url])));

/** A name that comes more than once has as many addresses. */
const addressesOf = (url: typeof httpUrl) =>
  pairsOf(url).transform((pairs): ReadonlyMap<string, readonly string[]> => {
    const byName = Map.groupBy(pairs, ([name]) => name);
    return new Map([...byName].map(([name, own]) => [name, own.map(([, address]) => address)]));
  });
const addresses = addressesOf(httpUrl);

/** `true`, `false`, or addresses and ranges separated by commas. */
const trustProxy = z
  .string()
  .default('false')
  .transform((text) => (text === 'true' || text === 'false' ? text === 'true' : text));

const count = z.coerce.number().int().min(1).optional();

/** @throws {InvalidEnvironment} when a subgraph has not as many addresses for subscriptions as for the rest. */
export function checkSocketAddresses(env: z.infer<typeof openGatewayEnvShape>): void {
  const problems = [...(env.SUBGRAPH_SOCKET_URLS ?? [])].flatMap(([name, sockets]) => {
    const wanted = env.SUBGRAPH_URLS?.get(name)?.length ?? 1;
    if (sockets.length === wanted) return [];
    return [`SUBGRAPH_SOCKET_URLS: ${name} has ${sockets.length} addresses here, and ${wanted} for the rest`];
  });
  if (problems.length > 0) throw new InvalidEnvironment(problems);
}

/** What clients may open, wherever the gateway runs. */
export const socketEnvShape = z.object({
  /** WebSockets of one client address, and of one signed-in person. */
  SOCKETS_PER_ADDRESS: count,
  SOCKETS_PER_USER: count,
  /** Operations at the same time on one WebSocket. */
  OPERATIONS_PER_SOCKET: count,
});

export function socketLimitsOf(env: z.infer<typeof socketEnvShape>): SocketLimits {
  return {
    ...(env.SOCKETS_PER_ADDRESS ? { perAddress: env.SOCKETS_PER_ADDRESS } : {}),
    ...(env.SOCKETS_PER_USER ? { perUser: env.SOCKETS_PER_USER } : {}),
    ...(env.OPERATIONS_PER_SOCKET ? { operations: env.OPERATIONS_PER_SOCKET } : {}),
  };
}

/** What can be seen of the gateway, wherever it runs. */
export const sightEnvShape = z.object({
  /** Where Prometheus finds `/metrics`. */
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  /** Operations that take longer are logged. */
  SLOW_OPERATION_MS: z.coerce.number().int().min(0).optional(),
  /** Where spans are sent, as OpenTelemetry's exporter reads it by itself. */
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: httpUrl.optional(),
  OTEL_SERVICE_NAME: z.string().default('training-center-gateway'),
});

export function sightOf(env: z.infer<typeof sightEnvShape>): SightOptions {
  const isExported = Boolean(env.OTEL_EXPORTER_OTLP_ENDPOINT ?? env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT);
  return {
    ...(env.METRICS_PORT === undefined
      ? {}
      : { metrics: { host: env.METRICS_HOST, port: env.METRICS_PORT } }),
    ...(isExported ? { tracing: { isExported, serviceName: env.OTEL_SERVICE_NAME } } : {}),
    ...(env.SLOW_OPERATION_MS === undefined ? {} : { slowOperationMs: env.SLOW_OPERATION_MS }),
  };
}

/** What the gateway in a process of its own needs, whatever it serves. */
export const openGatewayEnvShape = processEnvShape.extend({
  ...socketEnvShape.shape,
  ...sightEnvShape.shape,
  ...admissionEnvShape.shape,
  /** The file with the supergraph. */
  SUPERGRAPH: z.string().default('schema/supergraph.graphql'),
  /** Addresses of the subgraphs' GraphQL endpoints that replace those of the supergraph; several for one that has several processes. */
  SUBGRAPH_URLS: addresses.optional(),
  /** Where subgraphs take subscriptions, if elsewhere than at those addresses: as many, in their order. */
  SUBGRAPH_SOCKET_URLS: addressesOf(socketUrl).optional(),
  /** Path prefixes and the origins that answer them: `/certificates/=http://…` */
  PUBLIC_ROUTES: pairsOf(httpUrl)
    .transform((pairs): ReadonlyMap<string, string> => new Map(pairs))
    .optional(),
  TRUST_PROXY: trustProxy,
  /** Origins of browsers, separated by commas. */
  CORS_ORIGINS: z
    .string()
    .transform((text) => text.split(',').map((origin) => origin.trim()))
    .optional(),
  INTROSPECTION: flag.optional(),
  SUBGRAPH_TIMEOUT_MS: z.coerce.number().int().min(1).default(1000),
  SUBGRAPH_MUTATION_TIMEOUT_MS: z.coerce.number().int().min(1).default(5000),
  SUBGRAPH_CONNECTIONS: z.coerce.number().int().min(1).default(32),
});

/** And what it needs to know people, and to be believed by subgraphs. */
export const gatewayEnvShape = openGatewayEnvShape.extend({
  SUBGRAPH_URLS: addresses,
  /** Where the one of them listens that signs access tokens. */
  IDENTITY_URL: httpUrl,
  /** Shared with the subgraphs alone. */
  ENVELOPE_SECRET: z.string().min(32),
});

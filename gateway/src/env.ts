import { processEnvShape } from '@training-center/shared/env/process-env';
import { z } from 'zod';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const httpUrl = z.url({ protocol: /^https?$/, message: 'must be an http(s):// address' });

/** `name=url,name=url` */
const addresses = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((pair) => [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1).trim()]),
  )
  .pipe(z.array(z.tuple([z.string().min(1, 'needs name=url pairs'), httpUrl])))
  .transform((pairs): ReadonlyMap<string, string> => new Map(pairs));

/** `true`, `false`, or addresses and ranges separated by commas. */
const trustProxy = z
  .string()
  .default('false')
  .transform((text) => (text === 'true' || text === 'false' ? text === 'true' : text));

/** What the gateway in a process of its own needs. */
export const gatewayEnvShape = processEnvShape.extend({
  /** The file with the supergraph. */
  SUPERGRAPH: z.string().default('schema/supergraph.graphql'),
  /** Addresses of the subgraphs' GraphQL endpoints. */
  SUBGRAPH_URLS: addresses,
  /** Where the one of them listens that signs access tokens. */
  IDENTITY_URL: httpUrl,
  /** Path prefixes and the origins that answer them: `/certificates/=http://…` */
  PUBLIC_ROUTES: addresses.optional(),
  /** Shared with the subgraphs alone. */
  ENVELOPE_SECRET: z.string().min(32),
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

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { InvalidEnvironment, readEnv } from '@training-center/shared/env/read-env';
import { Envelopes } from '@training-center/shared/identity/envelope';
import { createLogger, type Logger } from '@training-center/shared/logging/logger';
import { onShutdown } from '@training-center/shared/server/graceful-shutdown';
import type { z } from 'zod';
import { admissionOf } from './admission/admission.env.js';
import { createGateway } from './app.js';
import { RemoteIdentityProvider } from './auth/remote-identity-provider.js';
import { readArguments, USAGE } from './command/arguments.js';
import { startFailure } from './command/report.js';
import {
  checkSocketAddresses,
  gatewayEnvShape,
  openGatewayEnvShape,
  sightOf,
  socketLimitsOf,
} from './env.js';
import type { GatewayOptions } from './options.js';
import { SupergraphFile } from './supergraph/supergraph-file.js';

type OpenEnv = z.infer<typeof openGatewayEnvShape>;

/** npm, which may be killed before we are up. */
const withParent = process.env['npm_lifecycle_event'] === 'start:gateway' ? process.ppid : undefined;

/** What protects the process stays; what an operation may be is nobody's business. */
const UNLIMITED = { limits: 'none', rateLimits: {} } as const;

let file: string | undefined;

/** The gateway as a process of its own: arguments and environment → supergraph → listen, until a signal drains it. */
async function main(argv: readonly string[]): Promise<void> {
  const given = readArguments(argv);
  if (given.help) return void process.stdout.write(USAGE);
  const source = { ...process.env, ...given.env };
  const own = given.open ? null : readEnv(gatewayEnvShape, source);
  const env = own ?? readEnv(openGatewayEnvShape, source);
  checkSocketAddresses(env);
  const log = createLogger('gateway', env.LOG_LEVEL);
  const identityProvider = own && identityProviderOf(own);
  file = fileOf(env.SUPERGRAPH);
  const supergraph = await SupergraphFile.open(file, log);
  const gateway = await createGateway({
    ...(await optionsOf(env, log)),
    ...(own ? { envelopeSecret: own.ENVELOPE_SECRET } : {}),
    supergraphSdl: supergraph.sdl,
    followSupergraph: supergraph.follow,
    identityProvider,
    ...(given.open ? UNLIMITED : {}),
  });
  const close = async () => {
    await gateway.close();
    await identityProvider?.close();
  };
  onShutdown(log, close, { withParent });
  log.info({ url: gateway.url }, 'listening');
  if (given.open) process.stdout.write(`Serving ${file} on ${gateway.url}/graphql\n`);
}

async function optionsOf(env: OpenEnv, log: Logger) {
  return {
    production: env.NODE_ENV === 'production',
    host: env.HOST,
    port: env.PORT,
    log,
    trustProxy: env.TRUST_PROXY,
    remoteLimits: {
      timeoutMs: env.SUBGRAPH_TIMEOUT_MS,
      mutationTimeoutMs: env.SUBGRAPH_MUTATION_TIMEOUT_MS,
      connections: env.SUBGRAPH_CONNECTIONS,
    },
    sockets: socketLimitsOf(env),
    sight: sightOf(env),
    ...(await admissionOf(env)),
    ...(env.SUBGRAPH_URLS ? { urls: env.SUBGRAPH_URLS } : {}),
    ...(env.SUBGRAPH_SOCKET_URLS ? { socketUrls: env.SUBGRAPH_SOCKET_URLS } : {}),
    ...(env.INTROSPECTION === undefined ? {} : { introspection: env.INTROSPECTION }),
    ...(env.CORS_ORIGINS ? { corsOrigins: env.CORS_ORIGINS } : {}),
    ...(env.PUBLIC_ROUTES ? { publicRoutes: env.PUBLIC_ROUTES } : {}),
  } satisfies Partial<GatewayOptions>;
}

/** npm starts us at the root of the repository, wherever it was called. */
function fileOf(path: string): string {
  const near = resolve(path);
  const called = process.env['INIT_CWD'];
  return existsSync(near) || !called ? near : resolve(called, path);
}

/** The subgraph at that address knows itself by its name, which is what its envelopes must be made out to. */
function identityProviderOf(env: z.infer<typeof gatewayEnvShape>): RemoteIdentityProvider {
  const { origin } = new URL(env.IDENTITY_URL);
  const isThere = (url: string) => new URL(url).origin === origin;
  const subgraph = [...env.SUBGRAPH_URLS].find(([, urls]) => urls.some(isThere))?.[0];
  if (!subgraph) throw new InvalidEnvironment(['IDENTITY_URL: must be an address of one of SUBGRAPH_URLS']);
  return new RemoteIdentityProvider(subgraph, env.IDENTITY_URL, new Envelopes(env.ENVELOPE_SECRET));
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${startFailure(error, file)}\n`);
  process.exit(1);
});

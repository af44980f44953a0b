import { readFile } from 'node:fs/promises';
import { InvalidEnvironment, readEnv } from '@training-center/shared/env/read-env';
import { Envelopes } from '@training-center/shared/identity/envelope';
import { createLogger } from '@training-center/shared/logging/logger';
import { onShutdown } from '@training-center/shared/server/graceful-shutdown';
import type { z } from 'zod';
import { admissionOf } from './admission/admission.env.js';
import { createGateway } from './app.js';
import { RemoteIdentityProvider } from './auth/remote-identity-provider.js';
import { gatewayEnvShape, socketLimitsOf } from './env.js';

/** The gateway as a process of its own: environment → supergraph → listen, until a signal drains it. */
async function runGateway(source: NodeJS.ProcessEnv): Promise<void> {
  const env = readEnv(gatewayEnvShape, source);
  const log = createLogger('gateway', env.LOG_LEVEL);
  const identityProvider = identityProviderOf(env);
  const gateway = await createGateway({
    supergraphSdl: await readFile(env.SUPERGRAPH, 'utf8'),
    urls: env.SUBGRAPH_URLS,
    envelopeSecret: env.ENVELOPE_SECRET,
    identityProvider,
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
    ...(await admissionOf(env)),
    ...(env.INTROSPECTION === undefined ? {} : { introspection: env.INTROSPECTION }),
    ...(env.CORS_ORIGINS ? { corsOrigins: env.CORS_ORIGINS } : {}),
    ...(env.PUBLIC_ROUTES ? { publicRoutes: env.PUBLIC_ROUTES } : {}),
  });
  onShutdown(log, async () => {
    await gateway.close();
    await identityProvider.close();
  });
  log.info({ url: gateway.url }, 'listening');
}

/** The subgraph at that address knows itself by its name, which is what its envelopes must be made out to. */
function identityProviderOf(env: z.infer<typeof gatewayEnvShape>): RemoteIdentityProvider {
  const { origin } = new URL(env.IDENTITY_URL);
  const subgraph = [...env.SUBGRAPH_URLS].find(([, url]) => new URL(url).origin === origin)?.[0];
  if (!subgraph) throw new InvalidEnvironment(['IDENTITY_URL: must be the address of one of SUBGRAPH_URLS']);
  return new RemoteIdentityProvider(subgraph, env.IDENTITY_URL, new Envelopes(env.ENVELOPE_SECRET));
}

await runGateway(process.env);

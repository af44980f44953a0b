import { createGateway } from '@training-center/gateway/app';
import { createLogger } from '@training-center/shared/logging/logger';
import { benchSupergraph } from './compose.js';

/** Our gateway as it is, for everybody. `node engine-server.js <port>` */
await createGateway({
  supergraphSdl: benchSupergraph(),
  identityProvider: { jwks: async () => ({ keys: [] }), revokedSessions: async () => [] },
  production: true,
  host: '127.0.0.1',
  port: Number(process.argv[2]),
  log: createLogger('gateway', 'error'),
  remoteLimits: { timeoutMs: 10_000 },
});
console.log('ready');

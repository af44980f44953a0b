import { createGateway } from '@training-center/gateway/app';
import { createLogger } from '@training-center/shared/logging/logger';
import { benchSupergraph } from '../gateway/compose.js';
import { type Report, TIMEOUT_MS } from './protocol.js';

const tell = (report: Report): void => void process.send?.(report);

/** Our gateway, in front of one subgraph whose address is given: `fork(…, [url])`. Its circuit never opens, so each request meets the fault. */
process.on('unhandledRejection', (reason) => tell({ kind: 'unhandled', reason: String(reason) }));
const gateway = await createGateway({
  supergraphSdl: benchSupergraph(),
  urls: new Map([['reviews', [process.argv[2]!]]]),
  identityProvider: null,
  limits: 'none',
  load: 'none',
  production: true,
  host: '127.0.0.1',
  port: 0,
  log: createLogger('gateway', 'silent'),
  remoteLimits: { timeoutMs: TIMEOUT_MS, failuresToOpen: Number.MAX_SAFE_INTEGER },
});
process.on('message', () => {
  globalThis.gc!();
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  tell({ kind: 'memory', memory: { resident: rss, used: heapUsed + arrayBuffers } });
});
tell({ kind: 'listening', url: gateway.url });

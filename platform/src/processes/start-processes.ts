import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { secret } from '@training-center/shared/env/secret';
import type { Logger } from '@training-center/shared/logging/logger';
import type { PlatformEnv } from '../env.js';
import { subgraphs } from '../subgraphs.js';
import { SUPERGRAPH_PATH } from '../supergraph-file.js';
import { ChildProcess } from './child-process.js';
import { freePort } from '@training-center/shared/server/free-port';

const ROOT = join(import.meta.dirname, '../../..');

export interface RunningProcesses {
  readonly url: string;
  stop(): Promise<void>;
}

export interface ProcessesOptions {
  readonly env: PlatformEnv;
  readonly source: NodeJS.ProcessEnv;
  readonly databaseUrl: string;
  readonly log: Logger;
  readonly onProgress: (step: string) => void;
}

/** Addresses of each subgraph's processes. */
type Addresses = ReadonlyMap<string, readonly string[]>;

/** Starts the subgraphs side by side, then the gateways, and keeps each of them running until `stop`. */
export async function startProcesses({
  env,
  source,
  databaseUrl,
  log,
  onProgress,
}: ProcessesOptions): Promise<RunningProcesses> {
  const common = {
    ...source,
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: env.PUBLIC_URL,
    HOST: '127.0.0.1',
    ENVELOPE_SECRET: secret(env, 'envelope-secret', env.ENVELOPE_SECRET, () =>
      randomBytes(32).toString('base64url'),
    ),
  };
  onProgress(`migrating and starting ${subgraphs.map(({ name }) => name).join(', ')}`);
  const addresses = await chooseAddresses(env.PROCESSES_PER_SUBGRAPH);
  const children = [...addresses].flatMap(([name, own]) => {
    const script = join(ROOT, 'subgraphs', name, 'dist/main.js');
    return own.map((address, index) => {
      const port = new URL(address).port;
      return new ChildProcess(numbered(name, index), script, { ...common, PORT: port }, log);
    });
  });
  const stop = async () => void (await Promise.all(children.map((child) => child.stop())));
  try {
    await Promise.all(children.map((child) => child.ready()));
    onProgress('starting the gateway');
    const script = join(ROOT, 'gateway/dist/main.js');
    const gateways = [env.PORT, ...env.MORE_GATEWAY_PORTS].map((port, index) => {
      const own = { ...common, ...gatewayEnv(env, addresses), ...ownPorts(env, port, index) };
      return new ChildProcess(numbered('gateway', index), script, own, log);
    });
    children.unshift(...gateways);
    await Promise.all(gateways.map((gateway) => gateway.ready()));
    return { url: gateways[0]!.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function numbered(name: string, index: number): string {
  return index === 0 ? name : `${name} ${index + 1}`;
}

async function chooseAddresses(processes: number): Promise<Addresses> {
  const ports = new Set<number>();
  while (ports.size < processes * subgraphs.length) ports.add(await freePort());
  const all = [...ports].map((port) => `http://127.0.0.1:${port}`);
  return new Map(
    subgraphs.map(({ name }, index) => [name, all.slice(index * processes, (index + 1) * processes)]),
  );
}

/** What all gateways are told: every process of every subgraph. */
function gatewayEnv(env: PlatformEnv, addresses: Addresses): NodeJS.ProcessEnv {
  const routes = subgraphs.flatMap(({ name, publicPaths = [] }) =>
    publicPaths.map((path) => `${path}=${addresses.get(name)![0]}`),
  );
  const urls = [...addresses].flatMap(([name, own]) => own.map((address) => `${name}=${address}/graphql`));
  return {
    HOST: env.HOST,
    SUPERGRAPH: SUPERGRAPH_PATH,
    SUBGRAPH_URLS: urls.join(','),
    PUBLIC_ROUTES: routes.join(','),
    IDENTITY_URL: addresses.get('accounts')![0],
  };
}

/** Metrics of further gateways are at the ports after `METRICS_PORT`, or at their own where those of the first are. */
function ownPorts({ PORT, METRICS_PORT }: PlatformEnv, port: number, index: number): NodeJS.ProcessEnv {
  if (!METRICS_PORT) return { PORT: String(port) };
  return { PORT: String(port), METRICS_PORT: String(METRICS_PORT === PORT ? port : METRICS_PORT + index) };
}

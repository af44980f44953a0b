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

/** Starts the subgraphs side by side, then the gateway, and keeps each of them running until `stop`. */
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
  const ports = new Map<string, number>();
  for (const { name } of subgraphs) ports.set(name, await freePort());
  const children = subgraphs.map(({ name }) => {
    const script = join(ROOT, 'subgraphs', name, 'dist/main.js');
    return new ChildProcess(name, script, { ...common, PORT: String(ports.get(name)) }, log);
  });
  const stop = async () => void (await Promise.all(children.map((child) => child.stop())));
  try {
    await Promise.all(children.map((child) => child.ready()));
    onProgress('starting the gateway');
    const gateway = new ChildProcess(
      'gateway',
      join(ROOT, 'gateway/dist/main.js'),
      gatewayEnv(env, common, ports),
      log,
    );
    children.unshift(gateway);
    await gateway.ready();
    return { url: gateway.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function gatewayEnv(
  env: PlatformEnv,
  common: NodeJS.ProcessEnv,
  ports: ReadonlyMap<string, number>,
): NodeJS.ProcessEnv {
  const address = (name: string) => `http://127.0.0.1:${ports.get(name)}`;
  const routes = subgraphs.flatMap(({ name, publicPaths = [] }) =>
    publicPaths.map((path) => `${path}=${address(name)}`),
  );
  return {
    ...common,
    HOST: env.HOST,
    PORT: String(env.PORT),
    SUPERGRAPH: SUPERGRAPH_PATH,
    SUBGRAPH_URLS: subgraphs.map(({ name }) => `${name}=${address(name)}/graphql`).join(','),
    PUBLIC_ROUTES: routes.join(','),
    IDENTITY_URL: address('accounts'),
  };
}

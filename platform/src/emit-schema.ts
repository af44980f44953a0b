import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { composeSupergraph } from '@training-center/gateway/supergraph/compose';
import { buildSubgraph } from '@training-center/shared/graphql/build-subgraph-schema';
import { connectDatabase } from '@training-center/shared/database/connect';
import { processEnvShape } from '@training-center/shared/env/process-env';
import { readEnv } from '@training-center/shared/env/read-env';
import { InProcessPubSub } from '@training-center/shared/pubsub/in-process.pubsub';
import { createLogger } from '@training-center/shared/logging/logger';
import type { SubgraphDefinition } from '@training-center/shared/subgraph/define-subgraph';
import { systemClock } from '@training-center/shared/time/clock';
import { SchemaFolder } from './schema-folder.js';
import { subgraphs } from './subgraphs.js';

/**
 * `npm run schema [-- --declare "why"]`: writes `schema/`. A change that breaks clients needs the reason, which goes into
 * `schema/BREAKING.md`. With `--check` it only says how the folder differs from the code.
 */
const NO_DATABASE = 'postgresql://nobody@localhost:1/none';

async function sdlOf(definition: SubgraphDefinition, dataDir: string): Promise<string> {
  const log = createLogger(definition.name, 'silent');
  const env = readEnv(processEnvShape.extend(definition.env.shape), { DATA_DIR: dataDir }) as never;
  const orm = await connectDatabase({ ...definition, url: NO_DATABASE });
  const scope = () => {
    throw new Error('Nobody is served while the schema is written.');
  };
  const { sdl } = await buildSubgraph(
    definition.compose({
      orm,
      pubsub: new InProcessPubSub(),
      clock: systemClock,
      log,
      env,
      scope,
    }),
  );
  return sdl;
}

async function emit(): Promise<Map<string, string>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tc-schema-'));
  const parts = [];
  for (const definition of subgraphs) {
    parts.push({
      name: definition.name,
      url: `local://${definition.name}`,
      sdl: await sdlOf(definition, dataDir),
    });
  }
  await rm(dataDir, { recursive: true, force: true });
  const { supergraphSdl, apiSdl } = composeSupergraph(parts);
  return new Map([
    ...parts.map(({ name, sdl }) => [`${name}.graphql`, sdl] as const),
    ['supergraph.graphql', supergraphSdl],
    ['api.graphql', apiSdl],
  ]);
}

async function check(folder: SchemaFolder): Promise<boolean> {
  const problems = await folder.compare(await emit());
  for (const problem of problems) console.log(problem);
  return problems.length === 0;
}

async function write(folder: SchemaFolder, reason: string | undefined): Promise<boolean> {
  const changes = await folder.write(await emit(), reason ? { reason, on: systemClock.now() } : undefined);
  if (changes.length === 0) return true;
  console.error('Nothing was written: these changes break clients.');
  for (const change of changes) console.error(`  ${change}`);
  console.error('Deprecate instead, or say why it has to be: npm run schema -- --declare "why"');
  return false;
}

const { values } = parseArgs({ options: { check: { type: 'boolean' }, declare: { type: 'string' } } });
const folder = new SchemaFolder(join(import.meta.dirname, '../../schema'));
const done = values.check ? await check(folder) : await write(folder, values.declare?.trim());
process.exit(done ? 0 : 1);

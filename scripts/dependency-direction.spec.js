import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';

const root = resolve(import.meta.dirname, '..');
const houses = ['shared', 'gateway', 'platform', 'e2e', 'bench'];
const subgraphs = ['accounts', 'profiles', 'courses', 'enrollments', 'scheduling', 'messaging', 'home'];
const libraries = ['zod', 'graphql', '@mikro-orm/core'];

/** What each rule must refuse: the importing file, and what it imports. */
const offences = [
  [
    'enrollments-imports-only-contracts-below-it',
    'subgraphs/enrollments/src/services/upward.ts',
    '@training-center/scheduling/contract',
  ],
  [
    'scheduling-imports-only-contracts-below-it',
    'subgraphs/scheduling/src/services/a.ts',
    '@training-center/accounts/contract',
  ],
  [
    'accounts-imports-only-contracts-below-it',
    'subgraphs/accounts/src/services/a.ts',
    '@training-center/profiles/contract',
  ],
  [
    'profiles-imports-only-contracts-below-it',
    'subgraphs/profiles/src/services/a.ts',
    '@training-center/courses/contract',
  ],
  [
    'courses-imports-only-contracts-below-it',
    'subgraphs/courses/src/services/a.ts',
    '@training-center/enrollments/contract',
  ],
  [
    'courses-imports-only-contracts-below-it',
    'subgraphs/courses/src/services/b.ts',
    '@training-center/profiles/subgraph',
  ],
  [
    'courses-imports-only-contracts-below-it',
    'subgraphs/courses/test/c.ts',
    '@training-center/accounts/contract',
  ],
  [
    'enrollments-imports-only-contracts-below-it',
    'subgraphs/enrollments/src/services/a.ts',
    '../../../accounts/src/contract.js',
  ],
  [
    'scheduling-imports-only-contracts-below-it',
    'subgraphs/scheduling/src/services/a.ts',
    '@training-center/accounts/contract',
  ],
  [
    'messaging-imports-only-contracts-below-it',
    'subgraphs/messaging/src/services/a.ts',
    '@training-center/profiles/contract',
  ],
  [
    'home-imports-only-contracts-below-it',
    'subgraphs/home/src/services/a.ts',
    '@training-center/accounts/contract',
  ],
  [
    'every-subgraph-has-its-place',
    'subgraphs/library/src/services/a.ts',
    '@training-center/shared/events/message',
  ],
  [
    'contract-imports-contracts-and-shared-only',
    'subgraphs/accounts/src/contract.ts',
    './domain/thing/thing.entity.js',
  ],
  ['contract-imports-contracts-and-shared-only', 'subgraphs/profiles/src/contract.ts', '@mikro-orm/core'],
  [
    'contract-imports-contracts-and-shared-only',
    'subgraphs/courses/src/contract.ts',
    '@training-center/shared/database/connect',
  ],
  ['graphql-is-the-outer-layer', 'subgraphs/courses/src/consumers/a.ts', '../graphql/thing/thing.type.js'],
  ['only-graphql-speaks-graphql', 'subgraphs/courses/src/services/graphql.ts', 'graphql'],
  [
    'resolvers-go-through-services',
    'subgraphs/courses/src/graphql/a.ts',
    '../domain/thing/thing.repository.js',
  ],
  ['resolvers-go-through-services', 'subgraphs/courses/src/graphql/b.ts', '../database/migrations.js'],
  ['graphql-knows-no-orm', 'subgraphs/courses/src/graphql/c.ts', '@mikro-orm/core'],
  ['domain-knows-nothing-above', 'subgraphs/courses/src/domain/a.ts', '../services/thing.service.js'],
  ['loaders-read-the-domain-only', 'subgraphs/courses/src/loaders/a.ts', '../services/thing.service.js'],
  ['shared-imports-no-subgraph', 'shared/src/events/a.ts', '@training-center/gateway/app'],
  ['gateway-imports-no-subgraph', 'gateway/src/a.ts', '@training-center/accounts/contract'],
  ['only-platform-imports-subgraph-values', 'e2e/journey/a.ts', '@training-center/courses/subgraph'],
  [
    'only-platform-imports-the-gateway',
    'subgraphs/accounts/src/services/b.ts',
    '@training-center/gateway/app',
  ],
  ['testing-is-for-tests', 'gateway/src/b.ts', '@training-center/shared/testing/until'],
  ['testing-is-for-tests', 'subgraphs/accounts/src/services/c.ts', '../../test/factory.js'],
  ['no-cycles', 'shared/src/text/back.ts', './there.js'],
  ['no-unresolved-imports', 'bench/src/a.ts', './gone.js'],
];

/** Imports that the rules must leave alone. */
const allowed = [
  ['subgraphs/profiles/src/services/z.ts', '@training-center/accounts/contract'],
  ['subgraphs/enrollments/src/consumers/z.ts', '@training-center/courses/contract'],
  ['subgraphs/home/src/consumers/z.ts', '@training-center/enrollments/contract'],
  ['subgraphs/enrollments/src/graphql/z.ts', '../services/thing.service.js'],
  ['subgraphs/enrollments/src/graphql/y.ts', '../domain/thing/thing.entity.js'],
  ['subgraphs/enrollments/src/graphql/x.ts', '../loaders/things.loader.js'],
  ['subgraphs/enrollments/src/domain/z.ts', '@mikro-orm/core'],
  ['subgraphs/enrollments/src/contract.ts', '@training-center/shared/events/message'],
  ['subgraphs/enrollments/src/subgraph.ts', './graphql/thing/thing.type.js'],
  ['subgraphs/enrollments/test/z.spec.ts', '../src/domain/thing/thing.repository.js'],
  ['subgraphs/enrollments/test/y.spec.ts', '@training-center/shared/testing/until'],
  ['platform/src/main.ts', '@training-center/courses/subgraph'],
  ['platform/src/z.ts', '@training-center/gateway/app'],
  ['bench/src/gateway/z.ts', '@training-center/gateway/app'],
  ['e2e/journey/z.ts', '@training-center/shared/testing/until'],
];

const trees = [];
afterEach(() => Promise.all(trees.splice(0).map((tree) => rm(tree, { recursive: true }))));

async function put(tree, file, content) {
  await mkdir(dirname(join(tree, file)), { recursive: true });
  await writeFile(join(tree, file), content);
}

async function putWorkspace(tree, folder) {
  const name = `@training-center/${folder.split('/').at(-1)}`;
  const manifest =
    folder === 'e2e' || folder === 'bench'
      ? '{}'
      : await readFile(join(root, folder, 'package.json'), 'utf8');
  await put(tree, `${folder}/package.json`, JSON.stringify({ name, exports: JSON.parse(manifest).exports }));
  await mkdir(join(tree, 'node_modules/@training-center'), { recursive: true });
  await symlink(join(tree, folder), join(tree, 'node_modules', name));
}

async function putSubgraph(tree, name) {
  const files = [
    'contract',
    'subgraph',
    'domain/thing/thing.entity',
    'domain/thing/thing.repository',
    'services/thing.service',
  ];
  files.push('loaders/things.loader', 'graphql/thing/thing.type', 'database/migrations', '../test/factory');
  for (const file of files) await put(tree, `subgraphs/${name}/src/${file}.ts`, 'export const thing = 1;\n');
}

/** A small repository of our shape with these imports added to it. */
async function treeWith(imports) {
  const tree = await realpath(await mkdtemp(join(tmpdir(), 'direction-')));
  trees.push(tree);
  for (const library of libraries) {
    await put(tree, `node_modules/${library}/package.json`, '{ "main": "index.js" }');
    await put(tree, `node_modules/${library}/index.js`, '');
  }
  for (const house of houses) await putWorkspace(tree, house);
  for (const name of subgraphs) await putWorkspace(tree, `subgraphs/${name}`);
  for (const name of subgraphs) await putSubgraph(tree, name);
  for (const file of [
    'shared/src/events/message',
    'shared/src/database/connect',
    'shared/src/testing/until',
    'gateway/src/app',
  ])
    await put(tree, `${file}.ts`, 'export const thing = 1;\n');
  await put(tree, 'shared/src/text/back.ts', 'export const thing = 1;\n');
  await put(
    tree,
    'shared/src/text/there.ts',
    "import type { thing as back } from './back.js';\nexport const thing: typeof back = 1;\n",
  );
  for (const [file, target] of imports)
    await put(tree, file, `import type { thing } from '${target}';\nexport type Used = typeof thing;\n`);
  return tree;
}

async function violationsIn(tree) {
  const cruiser = join(root, 'node_modules/.bin/depcruise');
  const options = ['--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json'];
  const targets = [...houses, 'subgraphs'];
  const text = await new Promise((done, fail) => {
    execFile(
      process.execPath,
      [cruiser, ...options, ...targets],
      { cwd: tree, maxBuffer: 2 ** 26 },
      (error, stdout) => (stdout ? done(stdout) : fail(error)),
    );
  });
  return JSON.parse(text).summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
}

describe('the direction of imports', () => {
  it('allows what the architecture provides for', async () => {
    expect(await violationsIn(await treeWith(allowed))).toEqual([]);
  });

  it('refuses each offence under its own rule, type-only imports included', async () => {
    const found = await violationsIn(
      await treeWith([...offences.map(([, ...offence]) => offence), ...allowed]),
    );
    const wanted = offences.map(([rule, file]) => `${rule}: ${file}`);
    expect(wanted.filter((violation) => !found.includes(violation))).toEqual([]);
    const offenders = new Set(offences.map(([, file]) => file));
    expect(found.filter((violation) => !offenders.has(violation.split(': ')[1]))).toEqual([]);
  });

  it('has an offence here for every rule', async () => {
    const { default: config } = await import('../.dependency-cruiser.cjs');
    const proven = new Set(offences.map(([rule]) => rule));
    expect(config.forbidden.map(({ name }) => name).filter((name) => !proven.has(name))).toEqual([]);
    expect(config.forbidden.filter(({ severity, comment }) => severity !== 'error' || !comment)).toEqual([]);
  });
});

import { delimiter, join, resolve } from 'node:path';
import { runSteps } from './run-steps.js';

const root = resolve(import.meta.dirname, '..');
const cruised = 'shared subgraphs gateway platform e2e bench scripts jest.config.js';

/** `mend` is the command that repairs what a step found, or shows it again where only a person can. */
const steps = [
  { name: 'types', command: 'tsc -b', mend: 'npm run build' },
  { name: 'types-of-tests', command: 'tsc -p tsconfig.tests.json', mend: 'npm run check -- types-of-tests' },
  { name: 'format', command: 'biome format --reporter=summary .', mend: 'npm run fix' },
  { name: 'lint', command: 'oxlint --type-aware', mend: 'npm run fix', after: 'types' },
  {
    name: 'direction',
    command: `depcruise --config .dependency-cruiser.cjs --output-type err-long ${cruised}`,
    mend: 'npm run check -- direction',
  },
  { name: 'unused', command: 'knip', mend: 'npx knip --fix' },
  {
    name: 'schema',
    command: 'node platform/dist/emit-schema.js --check',
    mend: 'npm run schema',
    after: 'types',
  },
  { name: 'documents', command: 'graphql-codegen --check --errors-only', mend: 'npm run codegen' },
  {
    name: 'migrations',
    command: 'node shared/dist/database/migration-command.js --check',
    mend: 'npm run migrations',
    after: 'types',
  },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `No such step: ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

const chosen = wanted.length > 0 ? steps.filter(({ name }) => wanted.includes(name)) : steps;
const env = {
  ...process.env,
  NO_COLOR: '1',
  PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`,
};
const failed = await runSteps(chosen, { cwd: root, env });
if (failed.length > 0) {
  console.log(`${failed.length} of ${chosen.length} checks failed. To mend them:`);
  for (const { name, mend } of failed) console.log(`  ${name.padEnd(16)}${mend}`);
  process.exitCode = 1;
}

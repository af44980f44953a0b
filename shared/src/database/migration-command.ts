import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { migrationDrift } from './migration-tool.js';

/**
 * `npm run migrations [-- --check] [folder …]`: writes the migrations that the entities of these subgraphs (all, when none is
 * named) still need, or only says which.
 */
const ROOT = 'subgraphs';
const check = process.argv.includes('--check');
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const folders = named.length > 0 ? named : readdirSync(ROOT).map((name) => join(ROOT, name));
const drifts = (await migrationDrift(folders, !check)).filter(({ statements }) => statements.length > 0);

for (const { name, statements } of drifts) {
  console.log(
    `${name}: ${check ? 'entities and migrations differ' : 'a migration was written; add it to src/database/migrations.ts'}`,
  );
  for (const statement of statements) console.log(`  ${statement}`);
}
if (check && drifts.length > 0) process.exitCode = 1;

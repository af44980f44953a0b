import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { TestPlatform } from './platform-process.js';

/** As an operator does it. */
export function grantAdmin(username: string, { databaseUrl, processes }: TestPlatform): void {
  const script = join(import.meta.dirname, '../../subgraphs/accounts/dist/grant-admin.js');
  const env = { PATH: process.env['PATH'], DATABASE_URL: databaseUrl, DATA_DIR: processes[0]!.dataDir };
  execFileSync(process.execPath, [script, username], { env });
}

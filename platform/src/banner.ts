import { exampleOperation } from './demo/example-operation.js';
import { demoPeople } from './demo/people.js';
import type { PlatformEnv } from './env.js';

/** What a newcomer sees once everything runs: where, who, and one operation to paste. */
export function banner(env: PlatformEnv, url: string): string {
  if (env.NODE_ENV === 'production') return `Training Center answers at ${url}/graphql`;
  const demo = env.SEED === 'yes' ? [...accounts(), ...operation(url)] : [];
  return [
    '',
    `  Training Center   ${url}/graphql   (offline explorer: ${url}/explorer)`,
    ...demo,
    '',
    '  Ctrl-C stops it.',
    '',
  ].join('\n');
}

function accounts(): string[] {
  const { student, instructor } = demoPeople;
  return [
    '',
    `  student      ${student.username}   password: ${student.password}`,
    `  instructor   ${instructor.username}   password: ${instructor.password}`,
  ];
}

function operation(url: string): string[] {
  return [
    '',
    '  Paste this, or open the address in a browser:',
    '',
    `    curl -s ${url}/graphql -H 'content-type: application/json' \\`,
    `      -d '${JSON.stringify({ query: exampleOperation })}'`,
  ];
}

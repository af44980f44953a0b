import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// Builds at the end of `npm ci`, so that the first start does not have to. What does not compile is for `npm run check`
// to tell: an installation must not fail of it.
if (existsSync('node_modules/.bin/tsc')) spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'ignore' });

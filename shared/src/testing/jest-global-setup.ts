import { registerHooks } from 'node:module';
import type { TestPostgres } from './test-postgres.js';

declare global {
  var testPostgres: TestPostgres | undefined;
}

/** Jest transforms this file and what it loads, but does not map `./x.js` to `./x.ts` here as it does for tests. */
export default async function globalSetup(): Promise<void> {
  const sources = registerHooks({
    resolve(specifier, context, next) {
      try {
        return next(specifier, context);
      } catch (error) {
        if (!/^\.{1,2}\/.*\.js$/.test(specifier)) throw error;
        return next(specifier.replace(/js$/, 'ts'), context);
      }
    },
  });
  try {
    const { startTestPostgres } = await import('./test-postgres.js');
    globalThis.testPostgres = await startTestPostgres();
  } finally {
    sources.deregister();
  }
}

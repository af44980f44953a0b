// Launches PostgreSQL from the sources, so that no build is needed, and tells the outcome in a line of JSON.
// Arguments: the launcher's folder, the data folder, and 'stay' (until killed) or 'leave' (end without stopping).
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , launcher, dataDir, afterwards] = process.argv;

registerHooks({
  resolve(specifier, context, next) {
    const isOurs = specifier.startsWith('.') && !context.parentURL?.includes('/node_modules/');
    return next(isOurs ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});

const { launchPostgres } = await import(pathToFileURL(join(launcher, 'launch-postgres.ts')).href);
try {
  const { url, pid } = await launchPostgres({ dataDir, durable: false });
  process.stdout.write(`${JSON.stringify({ url, pid })}\n`);
  if (afterwards === 'stay') setInterval(() => undefined, 60_000);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: error.message })}\n`);
}

import { FolderInUse } from '@training-center/shared/database/launcher/folder-claim';
import { InvalidEnvironment } from '@training-center/shared/env/read-env';

const EXPLAINED: Readonly<Record<string, string>> = {
  EADDRINUSE: 'The port is taken. Stop what listens there, or choose another: PORT=4001 npm start',
  ECONNREFUSED: 'The database at DATABASE_URL cannot be reached.',
};

/** A start that failed says why in words, and in a stack only where nobody foresaw it. */
export function reportAndExit(error: unknown): never {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof InvalidEnvironment || error instanceof FolderInUse) console.error(error.message);
  else if (code && EXPLAINED[code]) console.error(EXPLAINED[code]);
  else console.error(error);
  process.exit(1);
}

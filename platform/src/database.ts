import { setTimeout as delay } from 'node:timers/promises';
import { FolderInUse } from '@training-center/shared/database/launcher/folder-claim';
import { launchPostgres } from '@training-center/shared/database/launcher/launch-postgres';
import type { PlatformEnv } from './env.js';

const PATIENCE_MS = 8000;

export interface Database {
  readonly url: string;
  stop(): Promise<void>;
}

/** The database that the environment names, or an embedded one of our own. */
export async function openDatabase(env: PlatformEnv, onProgress: (step: string) => void): Promise<Database> {
  if (env.DATABASE_URL) return { url: env.DATABASE_URL, stop: async () => undefined };
  return launchOncePredecessorIsGone(env.DATA_DIR, onProgress);
}

/** Whoever was killed and is started again may still be draining. */
async function launchOncePredecessorIsGone(
  dataDir: string,
  onProgress: (step: string) => void,
): Promise<Database> {
  const limit = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await launchPostgres({ dataDir, onProgress });
    } catch (error) {
      if (!(error instanceof FolderInUse) || performance.now() > limit) throw error;
      await delay(100);
    }
  }
}

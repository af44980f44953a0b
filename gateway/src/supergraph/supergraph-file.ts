import { readFile, stat } from 'node:fs/promises';
import type { Logger } from '@training-center/shared/logging/logger';
import type { TakeSupergraph } from '../options.js';
import { UnusableSupergraph } from './check-supergraph.js';

const LOOK_EVERY_MS = 200;

/**
 * A supergraph in a file. It is looked at, not listened to: that works on every file system, and whether the file is
 * rewritten or another one moved into its place.
 */
export class SupergraphFile {
  readonly #path: string;
  readonly #log: Logger;
  readonly sdl: string;

  private constructor(path: string, sdl: string, log: Logger) {
    this.#path = path;
    this.sdl = sdl;
    this.#log = log.child({ supergraph: path });
  }

  /** @throws {UnusableSupergraph} when it cannot be read. */
  static async open(path: string, log: Logger): Promise<SupergraphFile> {
    try {
      return new SupergraphFile(path, await readFile(path, 'utf8'), log);
    } catch (error) {
      throw new UnusableSupergraph(readable(error), { cause: error });
    }
  }

  /** Offers each new content once it has been left alone for a moment. Answers how to stop. */
  readonly follow = (take: TakeSupergraph): (() => void) => {
    let offered = this.sdl;
    let [settled, last] = ['', ''];
    let isLooking = false;
    const look = async () => {
      const state = await stateOf(this.#path);
      const isQuiet = state === last;
      last = state;
      if (!isQuiet || state === settled) return;
      settled = state;
      const sdl = await readFile(this.#path, 'utf8');
      if (sdl === offered) return;
      offered = sdl;
      await this.#offer(sdl, take);
    };
    const timer = setInterval(() => {
      if (isLooking) return;
      isLooking = true;
      look()
        .catch((error: unknown) => this.#log.warn({ err: error }, 'the supergraph file cannot be read'))
        .finally(() => {
          isLooking = false;
        });
    }, LOOK_EVERY_MS);
    timer.unref();
    return () => clearInterval(timer);
  };

  async #offer(sdl: string, take: TakeSupergraph): Promise<void> {
    try {
      await take(sdl);
      this.#log.info('a new supergraph is served');
    } catch (error) {
      this.#log.error({ err: error }, 'the new supergraph is refused: the one before is served on');
    }
  }
}

/** Changes whenever the content may have changed. A file that is not there has a state, too. */
async function stateOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
    return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code);
  }
}

function readable(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : message;
}

import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';

const MOST_BYTES = 10 * 1024 * 1024;
const TAIL_BYTES = 2_000;

/** The server's log file, begun anew when it has grown large. */
export class ServerLog {
  readonly path: string;
  readonly file: FileHandle;
  readonly #from: number;

  private constructor(path: string, file: FileHandle, from: number) {
    this.path = path;
    this.file = file;
    this.#from = from;
  }

  static async open(dataDir: string): Promise<ServerLog> {
    const path = join(dataDir, 'postgres.log');
    const file = await open(path, 'a+', 0o600);
    const { size } = await file.stat();
    if (size > MOST_BYTES) await file.truncate(0);
    return new ServerLog(path, file, size > MOST_BYTES ? 0 : size);
  }

  /** The end of what was written since opening. */
  async tail(): Promise<string> {
    const { size } = await this.file.stat();
    const start = Math.max(this.#from, size - TAIL_BYTES);
    const { buffer, bytesRead } = await this.file.read(Buffer.alloc(TAIL_BYTES), 0, TAIL_BYTES, start);
    return buffer.toString('utf8', 0, bytesRead).trim();
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}

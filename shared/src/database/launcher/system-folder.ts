import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Where root keeps what the server's user must reach when the project lies in a private folder, such as /root. */
export const SYSTEM_FOLDER = '/var/lib/training-center';

/** Makes a folder of ours below {@link SYSTEM_FOLDER} that everyone may pass through, whatever the umask. */
export async function systemFolder(...below: string[]): Promise<string> {
  let path = SYSTEM_FOLDER;
  for (const name of ['', ...below]) {
    path = join(path, name);
    await mkdir(path, { recursive: true });
    await chmod(path, 0o755);
  }
  return path;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = join(import.meta.dirname, '../../../package.json');
/** Node's flags in one of the scripts of the repository. */
export function flagsOf(script: 'start' | 'start:gateway'): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { scripts: Record<string, string> };
  return scripts[script]!.match(/--\S+/g) ?? [];
}

export interface Server {
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts a script with this Node and waits until it prints a line that ends in `ready`. */
export async function launch(
  script: string,
  env: Record<string, string>,
  args: readonly string[],
  flags = flagsOf('start'),
): Promise<Server> {
  const child = spawn(process.execPath, [...flags, script, ...args], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    let output = '';
    child.once('exit', () => reject(new Error(`${script} stopped:\n${output}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (/\bready\n/.test(output)) resolve();
    });
  });
  return {
    pid: child.pid!,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

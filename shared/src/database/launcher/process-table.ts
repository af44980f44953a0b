import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const isLinux = process.platform === 'linux';

/**
 * When the process began, in a form only fit for comparing; null when no such process lives. Together with its pid
 * this names one process for ever, since pids come round again.
 */
export async function startOf(pid: number): Promise<string | null> {
  return isLinux ? startOnLinux(pid) : ps(pid, 'lstart=');
}

/** Whether the process is a PostgreSQL server on this data folder (an absolute path without links). */
export async function servesFolder(pid: number, folder: string): Promise<boolean> {
  if (!isLinux) {
    const command = (await ps(pid, 'command=')) ?? '';
    return /(^|\/)postgres -D /.test(command) && `${command} `.includes(`postgres -D ${folder} `);
  }
  const [command] = (await read(`/proc/${pid}/cmdline`)).split('\0');
  if (basename(command ?? '') !== 'postgres') return false;
  // A postmaster works in its data folder; unlike its arguments, this stays right when the folder is moved.
  return (await readlink(`/proc/${pid}/cwd`).catch(() => null)) === folder;
}

async function startOnLinux(pid: number): Promise<string | null> {
  const stat = await read(`/proc/${pid}/stat`);
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (!state || state === 'Z' || state === 'X') return null;
  const bootId = (await read('/proc/sys/kernel/random/boot_id')).trim();
  return `${bootId}/${rest[18]}`;
}

async function ps(pid: number, column: string): Promise<string | null> {
  try {
    const { stdout } = await run('ps', ['-ww', '-o', 'stat=', '-o', column, '-p', String(pid)], {
      env: { LC_ALL: 'C' },
    });
    const [, state, value] = /^\s*(\S+)\s+(.*\S)\s*$/s.exec(stdout) ?? [];
    return !value || state?.startsWith('Z') ? null : value;
  } catch {
    return null;
  }
}

async function read(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ServerUser } from './server-user.js';

/**
 * Runs the command in "$@" until it ends, or until standard input ends: that happens when our process closes it, and
 * also when our process dies in whatever way. Then the command gets SIGINT, and SIGQUIT if that was not enough.
 */
const SUPERVISE = `
trap '' HUP INT TERM
leftovers=$1; shift
exec 3<&0 </dev/null
"$@" 3<&- &
command=$!
{ read -r nothing <&3; kill -INT $command; sleep 20 3<&- >/dev/null 2>&1; kill -QUIT $command; } 2>/dev/null &
exec 3<&-
wait $command
code=$?
# The watcher and its sleep are all that is left of this process group.
trap '' USR1
kill -USR1 0
[ -z "$leftovers" ] || rm -rf "$leftovers"
exit $code
`;

export interface SupervisedCommand {
  readonly command: readonly string[];
  readonly user: ServerUser;
  /** File descriptor that takes all output. */
  readonly output: number;
  /** Folder to remove when the command has ended, even if we are gone by then. */
  readonly leftovers?: string;
}

/** A program that does not outlive this process. */
export class Supervised {
  readonly #child;
  /** Exit code, 128 and more for a death by signal; null while it runs. */
  exitCode: number | null = null;
  /** Resolves with the exit code when the program has ended. */
  readonly ended: Promise<number>;

  constructor({ command, user, output, leftovers = '' }: SupervisedCommand) {
    // Detached: a group of its own, so that Ctrl-C in the terminal reaches us and not the server.
    this.#child = spawn('/bin/sh', ['-c', SUPERVISE, 'supervisor', leftovers, ...command], {
      cwd: '/',
      detached: true,
      // Of our environment nothing: PGDATA, PGPORT or a locale would change what the server does.
      env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['pipe', output, output],
      ...user,
    });
    this.#child.stdin?.on('error', () => undefined);
    this.ended = once(this.#child, 'exit').then(([code]) => (this.exitCode = (code as number | null) ?? 137));
    this.ended.catch(() => (this.exitCode = 127));
  }

  /** Lets our process end although the program still runs; the program then ends too. */
  unref(): void {
    this.#child.unref();
    (this.#child.stdin as { unref?(): void } | null)?.unref?.();
  }

  /** Asks the program to end and waits until it has. */
  async end(): Promise<void> {
    this.#child.ref();
    this.#child.stdin?.end();
    await this.ended.catch(() => undefined);
  }
}

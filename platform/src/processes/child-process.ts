import { type ChildProcess as NodeChild, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '@training-center/shared/logging/logger';

/** A small young generation: these processes answer as fast with it, in two thirds of the memory. */
const NODE_FLAGS = ['--enable-source-maps', '--max-semi-space-size=8'];
const READY_LIMIT_MS = 30_000;
const LOOK_EVERY_MS = 50;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
/** A process that lived so long died of something else than its start. */
const LIVED_MS = 10_000;
const STOP_LIMIT_MS = 12_000;

/** One of our processes: started again, after a growing pause, whenever it dies before `stop`. */
export class ChildProcess {
  readonly url: string;
  readonly #start: () => NodeChild;
  readonly #name: string;
  readonly #log: Logger;
  #child: NodeChild;
  #stopping = false;
  #bornAt = 0;
  /** In a row, each soon after the start. */
  #deaths = 0;

  constructor(name: string, script: string, env: NodeJS.ProcessEnv, log: Logger) {
    this.#name = name;
    this.#log = log;
    this.url = `http://${env['HOST'] === '0.0.0.0' ? '127.0.0.1' : env['HOST']}:${env['PORT']}`;
    this.#start = () =>
      spawn(process.execPath, [...NODE_FLAGS, script], {
        env,
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
    this.#child = this.#spawn();
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** @throws when the process is not ready within 30 seconds, or died before it ever was. */
  async ready(): Promise<void> {
    const limit = performance.now() + READY_LIMIT_MS;
    while (performance.now() < limit) {
      if (this.#deaths > 0) throw new Error(`${this.#name} stopped while it was starting.`);
      const response = await fetch(`${this.url}/health/ready`).catch(() => null);
      await response?.body?.cancel();
      if (response?.ok) return;
      await delay(LOOK_EVERY_MS);
    }
    throw new Error(`${this.#name} was not ready within ${READY_LIMIT_MS / 1000} seconds.`);
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    const child = this.#child;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    await gone;
    clearTimeout(killer);
  }

  #spawn(): NodeChild {
    this.#bornAt = performance.now();
    const child = this.#start();
    child.once('exit', (code, signal) => this.#died(code, signal));
    return child;
  }

  #died(code: number | null, signal: NodeJS.Signals | null): void {
    if (this.#stopping) return;
    if (performance.now() - this.#bornAt >= LIVED_MS) this.#deaths = 0;
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** this.#deaths, LONGEST_PAUSE_MS);
    this.#deaths += 1;
    this.#log.error({ process: this.#name, code, signal, restartInMs: pause }, 'a process died');
    setTimeout(() => {
      if (!this.#stopping) this.#child = this.#spawn();
    }, pause).unref();
  }
}

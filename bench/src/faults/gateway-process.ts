import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Memory, Report } from './protocol.js';

/** The gateway in a process of its own, which tells what it uses. */
export class GatewayProcess {
  readonly unhandled: string[] = [];
  url = '';
  readonly #child: ChildProcess;

  private constructor(subgraphUrl: string) {
    const script = join(import.meta.dirname, 'gateway-server.js');
    this.#child = fork(script, [subgraphUrl], { execArgv: ['--expose-gc'] });
    this.#child.on('message', (report: Report) => {
      if (report.kind === 'unhandled') this.unhandled.push(report.reason);
    });
  }

  static async start(subgraphUrl: string): Promise<GatewayProcess> {
    const process = new GatewayProcess(subgraphUrl);
    const report = await process.#next('listening');
    process.url = report.url;
    return process;
  }

  async memory(): Promise<Memory> {
    const report = this.#next('memory');
    this.#child.send('memory');
    return (await report).memory;
  }

  async stop(): Promise<void> {
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }

  async #next<K extends Report['kind']>(kind: K): Promise<Extract<Report, { kind: K }>> {
    for (;;) {
      const [report] = (await once(this.#child, 'message')) as [Report];
      if (report.kind === kind) return report as Extract<Report, { kind: K }>;
    }
  }
}

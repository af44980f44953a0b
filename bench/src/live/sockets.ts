import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';

export interface Received {
  readonly deliveries: number;
  /** Answers that are no deliveries of a message. */
  readonly faults: number;
  /** Milliseconds from the sender to the socket. */
  readonly p50: number;
  readonly p99: number;
  /** One of the answers, as it came. */
  readonly sample: string;
}

export interface SocketWish {
  readonly token: string;
  readonly groupId: string;
}

/** The process that holds the clients' sockets. */
export class Sockets {
  readonly #child: ChildProcess;
  readonly #lines: Interface;

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.#lines = createInterface({ input: child.stdout! });
  }

  static async start(): Promise<Sockets> {
    const script = join(import.meta.dirname, 'sockets-server.js');
    const sockets = new Sockets(spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] }));
    await once(sockets.#lines, 'line');
    return sockets;
  }

  open(url: string, query: string, sockets: readonly SocketWish[]): Promise<Received> {
    return this.#ask({ command: 'open', url, query, sockets });
  }

  /** What came since it was last asked. */
  report(): Promise<Received> {
    return this.#ask({ command: 'report' });
  }

  closeAll(): Promise<Received> {
    return this.#ask({ command: 'close' });
  }

  stop(): void {
    this.#child.kill();
  }

  async #ask(command: object): Promise<Received> {
    const answered = once(this.#lines, 'line');
    this.#child.stdin!.write(`${JSON.stringify(command)}\n`);
    const answer = JSON.parse(String((await answered)[0])) as Received & { error?: string };
    if (answer.error) throw new Error(answer.error);
    return answer;
  }
}

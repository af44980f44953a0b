import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** An address of a server that can be taken away without a word to either side. */
export class Line {
  readonly #target: { readonly hostname: string; readonly port: string };
  readonly #sockets = new Set<Socket>();
  #server!: Server;
  #port = 0;
  #isSilent = false;
  /** WebSockets that were asked for over it. */
  upgrades = 0;

  private constructor(target: string) {
    this.#target = new URL(target);
  }

  static async open(target: string): Promise<Line> {
    const line = new Line(target);
    await line.restore();
    return line;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** As `kill -9` of what is behind it: connections break, and new ones are refused. */
  async cut(): Promise<void> {
    for (const socket of this.#sockets) socket.resetAndDestroy();
    if (this.#server.listening) await new Promise((resolve) => this.#server.close(resolve));
  }

  async restore(): Promise<void> {
    this.#isSilent = false;
    this.#server = createServer((socket) => this.#relay(socket));
    await new Promise<void>((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** A black hole: whatever is sent from now on is taken, and goes nowhere. */
  silence(): void {
    this.#isSilent = true;
  }

  #relay(near: Socket): void {
    const far = connect(Number(this.#target.port), this.#target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(from);
      from.on('data', (chunk) => {
        if (from === near && chunk.includes('Sec-WebSocket-Key')) this.upgrades++;
        if (!this.#isSilent) to.write(chunk);
      });
      from.on('error', () => {});
      from.on('close', () => {
        this.#sockets.delete(from);
        to.destroy();
      });
    }
  }
}

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');
const NOTHING = Buffer.alloc(0);

/** One connection that sends the same request again and again: as little work as an HTTP client can be. */
export class Line {
  readonly #socket: Socket;
  #received: Buffer = NOTHING;
  #missing = 0;
  #status = 0;
  #done = (_status: number) => {};

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => this.#read(chunk));
    socket.on('close', () => this.#done(0));
    socket.on('error', () => {});
  }

  static async open(host: string, port: number): Promise<Line> {
    const socket = connect({ host, port, noDelay: true });
    await once(socket, 'connect');
    return new Line(socket);
  }

  /** @param done called with the status; 0: the connection was lost. */
  send(request: Buffer, done: (status: number) => void): void {
    this.#done = done;
    this.#socket.write(request);
  }

  close(): void {
    this.#done = () => {};
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    if (this.#missing > 0) {
      this.#missing -= chunk.length;
    } else {
      this.#received = this.#received.length > 0 ? Buffer.concat([this.#received, chunk]) : chunk;
      const end = this.#received.indexOf(HEAD_END);
      if (end < 0) return;
      const head = this.#received.toString('latin1', 0, end);
      this.#status = Number(head.slice(9, 12));
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
      this.#missing = length - (this.#received.length - end - HEAD_END.length);
      this.#received = NOTHING;
    }
    if (this.#missing <= 0) this.#done(this.#status);
  }
}

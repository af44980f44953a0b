import { connect, type Socket } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');
const NOTHING = Buffer.alloc(0);

/** One connection that sends the same request again and again: as little work as an HTTP client can be. */
export class Line {
  readonly #socket: Socket;
  #received: Buffer = NOTHING;
  #missing = 0;
  #isLost = false;
  #status = 0;
  #done = (_status: number) => {};
  #lostBy = 'closed by the server';
  /** A request may be sent before that; it then waits. */
  readonly opened: Promise<void>;

  constructor(host: string, port: number) {
    const socket = connect({ host, port, noDelay: true });
    this.#socket = socket;
    this.opened = new Promise((resolve) => socket.once('connect', resolve));
    socket.on('data', (chunk) => this.#read(chunk));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      this.#lostBy = error.code ?? error.message;
    });
    socket.on('end', () => {
      this.#isLost = true;
    });
    socket.on('close', () => {
      this.#isLost = true;
      this.#finish(0);
    });
  }

  /** False once the server has ended it, as it does with connections that are not used. */
  get isOpen(): boolean {
    return !this.#isLost;
  }

  /** Why the connection was lost. */
  get lostBy(): string {
    return this.#lostBy;
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
    if (this.#missing <= 0) this.#finish(this.#status);
  }

  #finish(status: number): void {
    const done = this.#done;
    this.#done = () => {};
    done(status);
  }
}

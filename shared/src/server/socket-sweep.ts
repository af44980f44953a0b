import type { WebSocket, WebSocketServer } from 'ws';

/** Whoever is gone is noticed within twice this time. */
const PING_EVERY_MS = 12_000;

/** Of restarting servers; clients of graphql-ws connect again after it. */
export const CLOSE_RESTART = 1012;
const SLICE = 200;
const SLICE_PAUSE_MS = 20;
const LAST_WORDS_MS = 2_000;

/**
 * Looks after all the sockets of a server with one timer: whoever has not answered the last ping when the next is due is
 * gone, or does not read, and is cut off.
 */
export class SocketSweep {
  readonly #server: WebSocketServer;
  readonly #silent = new WeakSet<WebSocket>();
  readonly #timer: NodeJS.Timeout;

  constructor(server: WebSocketServer, everyMs: number = PING_EVERY_MS) {
    this.#server = server;
    this.#timer = setInterval(() => this.#sweep(), everyMs);
    this.#timer.unref();
    const silent = this.#silent;
    const heard = function (this: WebSocket): void {
      silent.delete(this);
    };
    server.on('connection', (socket) => void socket.on('pong', heard));
  }

  /** Says goodbye to everybody, some at a time so that they do not all come back at once, and waits until they are gone. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    const leaving = [...this.#server.clients];
    const limit = setTimeout(() => leaving.forEach((socket) => socket.terminate()), LAST_WORDS_MS);
    const gone = leaving.map((socket) => closed(socket));
    for (let i = 0; i < leaving.length; i += SLICE) {
      for (const socket of leaving.slice(i, i + SLICE)) socket.close(CLOSE_RESTART, 'Restarting');
      if (i + SLICE < leaving.length) await pause(SLICE_PAUSE_MS);
    }
    await Promise.all(gone);
    clearTimeout(limit);
  }

  #sweep(): void {
    for (const socket of this.#server.clients) {
      if (this.#silent.has(socket)) {
        socket.terminate();
      } else {
        this.#silent.add(socket);
        socket.ping();
      }
    }
  }
}

function closed(socket: WebSocket): Promise<void> {
  if (socket.readyState === socket.CLOSED) return Promise.resolve();
  return new Promise((resolve) => socket.once('close', () => resolve()));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

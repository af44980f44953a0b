import { newId } from '@training-center/shared/ids/new-id';
import type { RequestIdentity, Viewer } from '@training-center/shared/scope/viewer';
import type { WebSocket } from 'ws';
import type { Access } from '../auth/access-tokens.js';
import { OperationDeparture } from './operation-departure.js';

/** 44xx as graphql-ws has it: after 4401 its clients do not try again by themselves, after 4403 and 1013 they do. */
export const CLOSE = {
  badMessage: 4400,
  unauthorized: 4401,
  forbidden: 4403,
  tooMany: 4429,
  tryLater: 1013,
} as const;

const MAX_DELAY_MS = 2 ** 31 - 1;

export interface Client {
  readonly clientAddress: string;
  readonly userAgent: string | null;
}

/** One socket: who is at its other end, and until when. */
export class SocketSession {
  readonly socket: WebSocket;
  readonly #client: Client;
  #viewer: Viewer | null = null;
  #expiry: NodeJS.Timeout | undefined;
  #onEnd: (() => void) | null = null;
  readonly #departures = new Set<OperationDeparture>();

  constructor(socket: WebSocket, client: Client) {
    this.socket = socket;
    this.#client = client;
  }

  get viewer(): Viewer | null {
    return this.#viewer;
  }

  /** What subgraphs are told about one operation. */
  identity(): RequestIdentity {
    return { viewer: this.#viewer, requestId: newId(), ...this.#client };
  }

  signIn({ viewer, expiresAt }: Access): void {
    this.#viewer = viewer;
    const ms = Math.min(expiresAt * 1000 - Date.now(), MAX_DELAY_MS);
    this.#expiry = setTimeout(() => this.close(CLOSE.unauthorized, 'The access token has expired'), ms);
    this.#expiry.unref();
  }

  /** Runs an operation. Null: nobody waits for the answer any more. */
  async whileWanted<T>(
    isWanted: () => boolean,
    work: (departure: OperationDeparture) => Promise<T>,
  ): Promise<T | null> {
    const departure = new OperationDeparture(isWanted);
    this.#departures.add(departure);
    try {
      const answer = await work(departure);
      return departure.hasHappened ? null : answer;
    } finally {
      this.#departures.delete(departure);
    }
  }

  /** To be called after each message of the client. */
  noticeDepartures(): void {
    for (const departure of this.#departures) departure.look();
  }

  onEnd(listener: () => void): void {
    this.#onEnd = listener;
  }

  /** Nothing is sent any more, whether or not the client listens to the goodbye. */
  close(code: number, reason: string): void {
    this.socket.close(code, reason);
    this.end();
  }

  end(): void {
    clearTimeout(this.#expiry);
    const onEnd = this.#onEnd;
    this.#onEnd = null;
    onEnd?.();
    this.noticeDepartures();
  }
}

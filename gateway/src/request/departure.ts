import type { ServerResponse } from 'node:http';

/** The client is no longer there to be answered. */
export class ClientGone extends Error {}

/** Whether, and when, a client leaves before it is answered. Costs nothing until somebody asks. */
export class Departure {
  readonly #response: ServerResponse;
  #controller: AbortController | undefined;

  constructor(response: ServerResponse) {
    this.#response = response;
  }

  get hasHappened(): boolean {
    return this.#response.destroyed && !this.#response.writableFinished;
  }

  get signal(): AbortSignal {
    if (!this.#controller) {
      this.#controller = new AbortController();
      if (this.hasHappened) this.#tell();
      else this.#response.once('close', () => this.#tell());
    }
    return this.#controller.signal;
  }

  #tell(): void {
    if (this.hasHappened) this.#controller!.abort(new ClientGone('the client has gone'));
  }
}

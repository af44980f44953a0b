import { liveClient, type LiveClient, openStream } from '../src/live-client.js';

const STREAM = `subscription ($groupId: ID!, $after: String) {
  chatEvents(groupId: $groupId, after: $after) { __typename cursor ... on MessageSent { message { id seq } } } }`;

export interface FollowerOptions {
  /** Asked anew at each connection. */
  readonly url: () => string;
  readonly token: string;
  readonly groupId: string;
  /** Where to begin. */
  readonly cursor: string;
  /** The newest place that anybody was told of, at this moment. */
  readonly newest: () => number;
}

/** Somebody who follows a room, and takes up the stream again wherever it breaks. */
export class Follower {
  readonly seqs: number[] = [];
  readonly messageIds: string[] = [];
  /** Events of other kinds than messages. */
  readonly strays: string[] = [];
  /** For each time that it came back: milliseconds until it had what had been sent by then. */
  readonly catchUps: number[] = [];
  reconnects = 0;
  readonly #options: FollowerOptions;
  #cursor: string;
  #client: LiveClient | undefined;
  #isStopped = false;
  #running: Promise<void> | undefined;

  constructor(options: FollowerOptions) {
    this.#options = options;
    this.#cursor = options.cursor;
  }

  start(): void {
    this.#running = this.#run();
  }

  cut(): void {
    this.#client?.cut();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#client?.close();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { url, token, groupId } = this.#options;
    for (let isFirst = true; !this.#isStopped; isFirst = false) {
      this.#client = liveClient(url(), token);
      if (!isFirst) this.#watchCatchUp();
      const stream = openStream(this.#client, STREAM, { groupId, after: this.#cursor }, (event) =>
        this.#take(event),
      );
      await stream.ended;
      await this.#client.close();
      if (stream.events.length === 0 && !this.#isStopped)
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  #take(event: { __typename: string; cursor: string; message?: { id: string; seq: number } }): void {
    this.#cursor = event.cursor;
    if (!event.message) return void this.strays.push(event.__typename);
    this.seqs.push(event.message.seq);
    this.messageIds.push(event.message.id);
    const since = this.#behindSince;
    if (since && event.message.seq >= since.target) {
      this.catchUps.push(performance.now() - since.at);
      this.#behindSince = undefined;
    }
  }

  #behindSince: { readonly at: number; readonly target: number } | undefined;

  #watchCatchUp(): void {
    this.reconnects += 1;
    const target = this.#options.newest();
    const isBehind = target > (this.seqs.at(-1) ?? 0);
    if (isBehind) this.#behindSince ??= { at: performance.now(), target };
  }
}

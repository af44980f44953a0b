import { type Changes, InFlight } from '../data-sources/in-flight.js';
import { ClientGone } from '../request/departure.js';
import type { GatewayContext } from '../request/gateway-context.js';
import type { WrittenAnswer } from './response/written-answer.js';

export interface Question {
  /** Of the operation's text, and which of its operations. */
  readonly hash: string;
  readonly name: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Queries of equal viewers that ask the same while one of them is on its way are executed once, whatever they need. */
export class SharedAnswers {
  readonly #inFlight: InFlight<WrittenAnswer>;

  constructor(changes: Changes) {
    this.#inFlight = new InFlight(changes);
  }

  /** @param execute answers for whoever comes first; when that client leaves before, another takes over. */
  async of(
    { hash, name = '', variables }: Question,
    { identity, departure }: GatewayContext,
    execute: () => Promise<WrittenAnswer>,
  ): Promise<WrittenAnswer> {
    const question = `${hash} ${name} ${JSON.stringify(variables)}`;
    let own: WrittenAnswer | undefined;
    const ask = async () => {
      own = await execute();
      if (departure?.hasHappened) throw new ClientGone('the client has gone');
      return own;
    };
    try {
      return await this.#inFlight.share(identity.viewer, question, ask);
    } catch (error) {
      // Nobody waits for it, but it is an answer.
      if (own && error instanceof ClientGone) return own;
      throw error;
    }
  }
}

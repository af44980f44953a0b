import { setImmediate as breath, setTimeout as delay } from 'node:timers/promises';
import { StreamEnded, StreamLost } from '../data-sources/stream-ends.js';
import type { SubgraphAnswer, SubgraphStream } from '../data-sources/subgraph-source.js';
import type { PreparedSubscription } from '../engine/live/compiled-subscription.js';
import { authorize, eachOf } from './authorization.js';
import { CatchUp, type Joinable } from './catch-up.js';
import {
  type Errors,
  isRefusal,
  membershipEnded,
  schemaReload,
  slowConsumer,
  sourceLost,
} from './endings.js';
import { EventAnswers } from './event-answers.js';
import { type AnsweredEvent, RecentEvents } from './recent-events.js';
import type { StreamOptions } from './stream-options.js';
import type { Subscriber } from './subscriber.js';
import { openUpstream, Patience, pauseAfter } from './upstream.js';

/** Events of one stream that are executed at the same time; they leave in their order. */
const WIDTH = 8;
/** Bytes that go to each subscriber before sockets are given a moment to take them. */
const BYTES_PER_BREATH = 128 * 1024;
/** Questions about rights at the same time. */
const QUESTIONS = 16;

/**
 * One upstream, and one execution of each event, for everybody who subscribed to the same. It is opened in the name of one of
 * them, the representative, and goes on in the name of another when that one is refused.
 */
export class LiveStream implements Joinable {
  readonly recent: RecentEvents;
  readonly answers: EventAnswers;
  readonly prepared: PreparedSubscription;
  readonly options: StreamOptions;
  readonly #subscribers = new Set<Subscriber>();
  readonly #catchingUp = new Set<CatchUp>();
  readonly #onClose: () => void;
  readonly #patience: Patience;
  /** Cursor of the last event that came. */
  #position: unknown;
  #upstream: SubgraphStream | null = null;
  /** In whose name it was opened. */
  #opener: Subscriber | null = null;
  #tail: Promise<void> = Promise.resolve();
  #inFlight = 0;
  #bytes = 0;
  #isClosed = false;

  /** @param start the place from which it is opened; undefined: now. */
  constructor(prepared: PreparedSubscription, start: unknown, options: StreamOptions, onClose: () => void) {
    this.prepared = prepared;
    this.options = options;
    this.recent = new RecentEvents(start);
    this.answers = new EventAnswers(prepared, options.eventTimeoutMs, options.log);
    this.#position = start;
    this.#patience = new Patience(options.resumeForMs);
    this.#onClose = onClose;
  }

  get size(): number {
    return this.#subscribers.size + this.#catchingUp.size;
  }

  /** Adds somebody who may follow it; whoever brings a cursor first gets what came since. */
  add(subscriber: Subscriber, after: unknown): void {
    const isFirst = this.size === 0;
    if (after === undefined) {
      this.#subscribers.add(subscriber);
      subscriber.onLeave(() => this.#left(subscriber));
    } else {
      const catchUp = new CatchUp(this, subscriber, after);
      this.#catchingUp.add(catchUp);
      subscriber.onLeave(() => this.#left(subscriber, catchUp));
      catchUp.run().catch(this.#failed);
    }
    if (isFirst) this.#run().catch(this.#failed);
  }

  adopt(catchUp: CatchUp): void {
    this.#catchingUp.delete(catchUp);
    const { subscriber } = catchUp;
    this.#subscribers.add(subscriber);
    subscriber.onLeave(() => this.#left(subscriber));
  }

  async clear(subscribers: readonly Subscriber[], audience: unknown): Promise<void> {
    const byViewer = Map.groupBy(subscribers, ({ viewerKey }) => viewerKey);
    await eachOf([...byViewer.values()], QUESTIONS, async (windows) => {
      const verdict = await authorize(this.prepared, windows[0]!.identity, this.options.eventTimeoutMs);
      if ('errors' in verdict) {
        const reason = isRefusal(verdict.errors) ? membershipEnded : sourceLost;
        await Promise.all(windows.map((each) => this.end(each, reason)));
      } else {
        for (const each of windows) {
          each.clearFor(verdict.audience);
          each.clearFor(audience);
        }
      }
    });
  }

  async end(subscriber: Subscriber, errors: Errors | null): Promise<void> {
    const last = errors && (await this.answers.ofErrors(errors, subscriber.identity));
    subscriber.end(last);
  }

  deliver(subscriber: Subscriber, payload: Buffer): void {
    if (!subscriber.deliver(payload)) void this.end(subscriber, slowConsumer);
  }

  /** Its supergraph has been replaced. */
  readonly expire = (): Promise<unknown> => this.#endAll(schemaReload);

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#onClose();
    this.#upstream?.return().catch(this.#failed);
  }

  readonly #failed = (error: unknown) => this.options.log.error({ err: error }, 'a stream failed');

  #left(subscriber: Subscriber, catchUp?: CatchUp): void {
    this.#subscribers.delete(subscriber);
    if (catchUp) {
      this.#catchingUp.delete(catchUp);
      catchUp.stop();
    }
    if (this.size === 0) this.close();
  }

  async #run(): Promise<void> {
    while (!this.#isClosed) {
      const error = await this.#follow();
      if (this.#isClosed) return;
      if (!error) return void (await this.#endAll(null));
      if (error instanceof StreamEnded ? !(await this.#goOnAfter(error)) : !(await this.#waitAfter(error)))
        return;
    }
  }

  /** Follows the upstream until it ends; answers why, or null when there is nothing more to come. */
  async #follow(): Promise<Error | null> {
    try {
      this.#opener = this.#representative()!;
      this.#upstream = openUpstream(this.prepared, this.#opener.identity, this.#position);
      for await (const answer of this.#upstream) {
        this.#patience.restore();
        await this.#accept(answer);
      }
      return null;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    } finally {
      this.#upstream = null;
      await this.#tail;
    }
  }

  /** Begins to answer an event. Returns when there is room for the next. */
  async #accept(answer: SubgraphAnswer): Promise<void> {
    const { isHidden, cursor, audience } = this.prepared.plan.marksOf(answer);
    if (cursor !== undefined) this.#position = cursor;
    const identity = this.#representative()?.identity;
    if (!identity) return;
    const answering = isHidden ? null : this.answers.of(answer, identity);
    this.#inFlight++;
    const turn = this.#takeTurn(this.#tail, answering, { cursor, audience });
    this.#tail = turn;
    if (this.#inFlight >= WIDTH) await turn;
  }

  /** Emits an event once it is answered and those before it have been emitted. */
  async #takeTurn(
    before: Promise<void>,
    answering: Promise<Buffer> | null,
    marks: Pick<AnsweredEvent, 'cursor' | 'audience'>,
  ): Promise<void> {
    await before;
    try {
      const payload = await answering;
      if (!this.#isClosed) await this.#emit({ ...marks, payload });
    } catch (error) {
      this.options.log.error({ err: error }, 'an event could not be delivered');
    }
    this.#inFlight--;
  }

  async #emit(event: AnsweredEvent): Promise<void> {
    for (;;) {
      const unclear = this.prepared.plan.isForEverybody
        ? [...this.#subscribers].filter((each) => !each.isClearedFor(event.audience))
        : [];
      if (unclear.length === 0) break;
      await this.clear(unclear, event.audience);
    }
    this.recent.add(event);
    if (event.payload) for (const subscriber of this.#subscribers) this.deliver(subscriber, event.payload);
    for (const catchUp of this.#catchingUp) catchUp.passed(event.cursor);
    this.#bytes += event.payload?.length ?? 0;
    if (this.#bytes < BYTES_PER_BREATH) return;
    this.#bytes = 0;
    await breath();
  }

  *#everybody(): Generator<Subscriber> {
    yield* this.#subscribers;
    for (const { subscriber } of this.#catchingUp) yield subscriber;
  }

  #representative(): Subscriber | undefined {
    let last: Subscriber | undefined;
    for (const subscriber of this.#everybody()) {
      if (!subscriber.isRefusedAsRepresentative) return subscriber;
      last = subscriber;
    }
    return last;
  }

  /** The owner refuses the representative: those who are refused, too, are told, and another takes over. */
  async #goOnAfter({ errors }: StreamEnded): Promise<boolean> {
    if (!isRefusal(errors)) return this.#endAll(errors);
    const refused = this.#opener!;
    refused.isRefusedAsRepresentative = true;
    if (this.prepared.plan.isForEverybody) await this.clear([...this.#subscribers], undefined);
    else await this.end(refused, errors);
    if (this.#isClosed) return false;
    return this.#representative()!.isRefusedAsRepresentative ? this.#endAll(errors) : true;
  }

  async #waitAfter(error: Error): Promise<boolean> {
    const { log } = this.options;
    const pause = pauseAfter(error, this.#position, this.#patience);
    if (!(error instanceof StreamLost)) log.error({ err: error }, 'a stream failed');
    if (pause === null) return this.#endAll(sourceLost);
    log.debug({ err: error, pause }, 'a stream is interrupted');
    await delay(pause);
    return true;
  }

  async #endAll(errors: Errors | null): Promise<false> {
    // Whoever comes from now on gets a stream that is new.
    this.#onClose();
    const all = [...this.#everybody()];
    await Promise.all(all.map((subscriber) => this.end(subscriber, errors)));
    return false;
  }
}

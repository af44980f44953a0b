import { LoopDelay, type LoopWindow } from './loop-delay.js';
import { WaitingLine } from './waiting-line.js';

/** When more work is refused. Whatever is left out has a default. */
export interface LoadLimits {
  /** Operations at the same time, at most. Default 1000. */
  readonly inFlight?: number;
  /** Operations that may wait for their turn. Default 1000. */
  readonly waiting?: number;
  /** How late the event loop may be before fewer operations run at a time. Default 3 ms. */
  readonly loopDelayMs?: number;
}

const DEFAULTS: Required<LoadLimits> = { inFlight: 1000, waiting: 1000, loopDelayMs: 3 };
const NONE: Required<LoadLimits> = { inFlight: Infinity, waiting: Infinity, loopDelayMs: Infinity };
const WINDOW_MS = 100;
/** To begin with; more only when they mostly wait for others, as for a slow subgraph. */
const USUAL = 64;
/**
 * So many run whatever the delay is. Enough for the processor: more would only wait for it, and what waits is garbage that
 * has grown old, and makes long turns of the event loop, in which nobody is refused.
 */
const ALWAYS = 16;
const SOON_MS = 50;
const LESS = 0.7;
const MORE = 1.5;
/** Less busy than this, an event loop is late because of others on the machine: fewer operations would not help. */
const HALF_BUSY = 0.5;
/** Less busy than this, it could do more. */
const NEARLY_BUSY = 0.75;

/**
 * Lets in as many operations at a time as the event loop can carry: fewer while it is late, more while it is in time. What is
 * let in is answered in good time; what is not is refused before it costs anything.
 */
export class LoadGate {
  readonly #limits: Required<LoadLimits>;
  readonly #line: WaitingLine;
  readonly #delay: LoopDelay | null;
  readonly #usual: number;
  #limit: number;
  #inFlight = 0;
  /** Let in, and about to begin; who has not begun soon has gone, or is slow to say what it wants. */
  #expected = 0;
  #lastLetIn = 0;
  #shed = 0;
  #shedBefore = 0;

  /** `none`: lets everything in. */
  constructor(limits: LoadLimits | 'none' = {}) {
    this.#limits = limits === 'none' ? NONE : { ...DEFAULTS, ...limits };
    const { inFlight, waiting, loopDelayMs } = this.#limits;
    this.#usual = loopDelayMs === Infinity ? inFlight : Math.min(USUAL, inFlight);
    this.#limit = this.#usual;
    this.#line = new WaitingLine(
      waiting,
      () => this.#room(),
      () => this.#letIn(),
    );
    this.#delay = loopDelayMs === Infinity ? null : new LoopDelay(WINDOW_MS, (window) => this.adapt(window));
  }

  /** Operations that were refused for want of room. */
  get shed(): number {
    return this.#shed;
  }

  get waiting(): number {
    return this.#line.length;
  }

  get inFlight(): number {
    return this.#inFlight;
  }

  /** How many may be in flight now. */
  get limit(): number {
    return this.#limit;
  }

  /** Whether there is room, or will be in a while. To be asked before anything else is done. */
  room(): boolean | Promise<boolean> {
    if (this.#room() <= 0 || !this.#line.isEmpty) return this.#counted(this.#line.wait());
    this.#letIn();
    return true;
  }

  /** Runs something that counts. */
  async count<T>(work: () => Promise<T>): Promise<T> {
    this.#inFlight += 1;
    if (this.#expected > 0) this.#expected -= 1;
    try {
      return await work();
    } finally {
      this.#inFlight -= 1;
      if (!this.#line.isEmpty) this.#line.next();
    }
  }

  /** Takes note of how the event loop was in a window. */
  adapt({ delayMs, busy }: LoopWindow): void {
    const { inFlight, loopDelayMs } = this.#limits;
    const isWanted = !this.#line.isEmpty || this.#shed > this.#shedBefore;
    this.#shedBefore = this.#shed;
    if (delayMs > loopDelayMs && busy > HALF_BUSY) this.#lower(Math.min(ALWAYS, inFlight));
    else if (isWanted && busy < NEARLY_BUSY) this.#raise(inFlight);
    else if (this.#limit < this.#usual && !this.#line.isRefusing) this.#raise(this.#usual);
    else if (this.#limit > this.#usual && this.#inFlight < this.#limit / 2) this.#lower(this.#usual);
  }

  #counted(isLetIn: boolean | Promise<boolean>): boolean | Promise<boolean> {
    const count = (isIn: boolean) => {
      if (!isIn) this.#shed += 1;
      return isIn;
    };
    return typeof isLetIn === 'boolean' ? count(isLetIn) : isLetIn.then(count);
  }

  #room(): number {
    if (this.#expected > 0 && performance.now() - this.#lastLetIn > SOON_MS) this.#expected = 0;
    return this.#limit - this.#inFlight - this.#expected;
  }

  #letIn(): void {
    this.#expected += 1;
    this.#lastLetIn = performance.now();
  }

  #lower(least: number): void {
    this.#limit = Math.max(least, Math.floor(this.#limit * LESS));
  }

  #raise(most: number): void {
    this.#limit = Math.min(most, Math.ceil(this.#limit * MORE));
  }

  close(): void {
    this.#delay?.stop();
    this.#line.close();
  }
}

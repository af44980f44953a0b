interface Waiter {
  readonly deadline: number;
  readonly settle: (isLetIn: boolean) => void;
}

/** For a burst, which is over before anybody is this impatient. */
const PATIENCE_MS = 3000;
/** There has been a line for so long without a break: it is no burst. */
const OVERLOAD_AFTER_MS = 1000;
const LOOK_EVERY_MS = 5;
/** So often somebody has looked, and nobody had to be refused: it is over. Not a time: while the event loop stands, nobody is refused. */
const CALM_LOOKS = 40;

/**
 * Who waits to be let in, in order. In a burst all wait for their turn. Once the line does not end, whoever comes is refused
 * at once when there is no room: a standing line makes everybody late and serves nobody more.
 */
export class WaitingLine {
  readonly #max: number;
  readonly #room: () => number;
  readonly #onLetIn: () => void;
  #waiters: Waiter[] = [];
  #timer: NodeJS.Timeout | undefined;
  #since = 0;
  #isRefusing = false;
  #calmLooks = 0;

  /**
   * @param room how many could be let in now.
   * @param onLetIn called for each that is.
   */
  constructor(max: number, room: () => number, onLetIn: () => void) {
    this.#max = max;
    this.#room = room;
    this.#onLetIn = onLetIn;
  }

  get length(): number {
    return this.#waiters.length;
  }

  get isEmpty(): boolean {
    return this.#waiters.length === 0;
  }

  /** Whether it is no burst any more. */
  get isRefusing(): boolean {
    return this.#isRefusing;
  }

  /** Whether it may go in: now known, or in a while. */
  wait(): boolean | Promise<boolean> {
    const now = performance.now();
    if (this.isEmpty) this.#since = now;
    if (this.#isRefusing || now - this.#since > OVERLOAD_AFTER_MS) {
      this.#isRefusing = true;
      this.#calmLooks = 0;
      this.#start();
      return false;
    }
    if (this.#waiters.length >= this.#max) return false;
    this.#start();
    return new Promise((settle) => this.#waiters.push({ deadline: now + PATIENCE_MS, settle }));
  }

  /** Somebody has gone. */
  next(): void {
    if (this.#room() > 0) this.#letIn();
    if (this.isEmpty && !this.#isRefusing) this.#stop();
  }

  close(): void {
    for (const { settle } of this.#waiters.splice(0)) settle(true);
    this.#stop();
  }

  #letIn(): void {
    const waiter = this.#waiters.shift();
    if (!waiter) return;
    this.#onLetIn();
    waiter.settle(true);
  }

  #look(): void {
    // Those that were let in before may have gone without a word.
    for (let room = this.#room(); room > 0 && !this.isEmpty; room--) this.#letIn();
    const now = performance.now();
    while (this.#waiters.length > 0 && this.#waiters[0]!.deadline <= now)
      this.#waiters.shift()!.settle(false);
    if (this.#isRefusing && ++this.#calmLooks >= CALM_LOOKS) this.#isRefusing = false;
    if (this.isEmpty && !this.#isRefusing) this.#stop();
  }

  #start(): void {
    this.#timer ??= setInterval(() => this.#look(), LOOK_EVERY_MS);
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}

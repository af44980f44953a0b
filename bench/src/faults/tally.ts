import { TIMEOUT_MS } from './protocol.js';

/** What an answer may take beyond the limit of the subgraph. */
const NOISE_MS = 250;
export const LATE_MS = TIMEOUT_MS + NOISE_MS;
const LEAKS = /127\.0\.0\.1|localhost|ECONN|UND_ERR|\.js|\.ts|node_modules|reviews\.|<h1>/;

export interface Answered {
  readonly elapsed: number;
  readonly text: string;
}

/** What the answers to one fault have in common. */
export class Tally {
  answers = 0;
  late = 0;
  whole = 0;
  leaking = 0;
  slowest = 0;

  add(answers: readonly Answered[]): void {
    for (const { text, elapsed } of answers) {
      const { course } = (JSON.parse(text) as { data: { course: Record<string, unknown> | null } }).data;
      this.answers += 1;
      if (elapsed > LATE_MS) this.late += 1;
      if (course?.['title'] && course['teacher'] && course['rating'] === null) this.whole += 1;
      if (LEAKS.test(text)) this.leaking += 1;
      this.slowest = Math.max(this.slowest, elapsed);
    }
  }
}

import { setTimeout as delay } from 'node:timers/promises';
import { Line } from './line.js';

export interface Page {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

export interface Flooded {
  /** Milliseconds of each answer. */
  readonly served: readonly number[];
  readonly refused: readonly number[];
  /** When each of them was asked for. */
  readonly refusedAt: readonly number[];
  /** What should not be, by what it was. */
  readonly otherwise: ReadonlyMap<string, number>;
  readonly asked: number;
  /** Connections that were opened. */
  readonly lines: number;
  readonly seconds: number;
}

/**
 * Whoever finds all of them busy waits for one, as HTTP clients do. Not one more: in a moment in which the
 * machine stands still that is thousands, and what was measured then was how long a kernel lets new connections wait.
 */
const CONNECTIONS = 2500;
const AT_ONCE = 100;
/** For what is still open at the end. */
const PATIENCE_MS = 30_000;

/** Asks so many times a second, evenly and whatever comes back, and sorts the answers: served, refused, and what should not be. */
export async function flood(
  port: number,
  pages: readonly Page[],
  rate: number,
  seconds: number,
): Promise<Flooded> {
  const requests = pages.map(requestOf);
  const all = await openLines(port);
  const free = [...all];
  /** When they were asked: what waits here waits for the server. */
  const waiting: number[] = [];
  const [served, refused, refusedAt]: [number[], number[], number[]] = [[], [], []];
  const otherwise = new Map<string, number>();
  let [asked, answered, turn] = [0, 0, 0];
  const note = (what: string) => otherwise.set(what, (otherwise.get(what) ?? 0) + 1);
  const ask = (line: Line, begun: number) => {
    line.send(requests[(turn = (turn + 1) % requests.length)]!, (status) => {
      answered += 1;
      if (status === 200) served.push(performance.now() - begun);
      else if (status === 503 || status === 429) {
        refused.push(performance.now() - begun);
        refusedAt.push(begun);
      } else note(status === 0 ? `connection lost (${line.lostBy})` : `status ${status}`);
      if (status > 0) free.push(line);
      if (waiting.length > 0) ask(nextLine(), waiting.shift()!);
    });
  };
  const nextLine = () => {
    // Each in its turn: the server ends those that are not used.
    for (let line = free.shift(); line; line = free.shift()) if (line.isOpen) return line;
    const another = new Line('127.0.0.1', port);
    all.push(another);
    return another;
  };
  const begun = performance.now();
  for (let now = begun; now < begun + seconds * 1000; now = performance.now()) {
    const due = Math.ceil(((now - begun) / 1000) * rate) - asked;
    for (let n = 0; n < due; n++) {
      asked += 1;
      if (all.length >= CONNECTIONS && free.length === 0) waiting.push(performance.now());
      else ask(nextLine(), performance.now());
    }
    await delay(1);
  }
  const lasted = (performance.now() - begun) / 1000;
  const isOpen = () => answered < asked && performance.now() < begun + seconds * 1000 + PATIENCE_MS;
  while (isOpen()) await delay(10);
  if (answered < asked) otherwise.set(`unanswered after ${PATIENCE_MS / 1000} s`, asked - answered);
  for (const line of all) line.close();
  return { served, refused, refusedAt, otherwise, asked, lines: all.length, seconds: lasted };
}

async function openLines(port: number): Promise<Line[]> {
  const lines: Line[] = [];
  while (lines.length < CONNECTIONS) {
    const opened = Array.from({ length: AT_ONCE }, () => new Line('127.0.0.1', port));
    await Promise.all(opened.map((line) => line.opened));
    lines.push(...opened);
  }
  return lines;
}

function requestOf(page: Page): Buffer {
  const body = JSON.stringify(page);
  const head = ['POST /graphql HTTP/1.1', 'host: 127.0.0.1', 'content-type: application/json'];
  return Buffer.from([...head, `content-length: ${Buffer.byteLength(body)}`, '', body].join('\r\n'));
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

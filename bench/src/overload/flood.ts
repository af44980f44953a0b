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
  readonly otherwise: number;
  readonly asked: number;
  readonly seconds: number;
}

/** Enough that answers that are late do not hold back what is asked. */
const CONNECTIONS = 2500;

/** Asks so many times a second, evenly and whatever comes back, and sorts the answers: served, refused, and what should not be. */
export async function flood(port: number, page: Page, rate: number, seconds: number): Promise<Flooded> {
  const request = requestOf(page);
  const all = await Promise.all(Array.from({ length: CONNECTIONS }, () => Line.open('127.0.0.1', port)));
  const free = [...all];
  const [served, refused]: [number[], number[]] = [[], []];
  let [asked, otherwise] = [0, 0];
  const ask = (line: Line | undefined) => {
    asked += 1;
    if (!line) return void (otherwise += 1);
    const begun = performance.now();
    line.send(request, (status) => {
      if (status === 200) served.push(performance.now() - begun);
      else if (status === 503 || status === 429) refused.push(performance.now() - begun);
      else otherwise += 1;
      if (status > 0) free.push(line);
    });
  };
  const begun = performance.now();
  for (let now = begun; now < begun + seconds * 1000; now = performance.now()) {
    const due = Math.ceil(((now - begun) / 1000) * rate) - asked;
    for (let n = 0; n < due; n++) ask(free.pop());
    await delay(1);
  }
  const lasted = (performance.now() - begun) / 1000;
  const isOpen = () => served.length + refused.length + otherwise < asked;
  while (isOpen()) await delay(10);
  for (const line of all) line.close();
  return { served, refused, otherwise, asked, seconds: lasted };
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

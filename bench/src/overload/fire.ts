import autocannon from 'autocannon';

export interface Page {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

export interface Load {
  readonly connections: number;
  readonly seconds: number;
  /** Requests a second, whatever comes back; left out: as fast as answers come. */
  readonly rate?: number;
}

export interface Fired {
  /** Milliseconds of each answer. */
  readonly served: readonly number[];
  readonly refused: readonly number[];
  readonly otherwise: number;
  readonly seconds: number;
}

/** Asks for the page and sorts what comes back: served, refused with 429 or 503, and whatever should not be. */
export async function fire(url: string, page: Page, { connections, seconds, rate }: Load): Promise<Fired> {
  const [served, refused]: [number[], number[]] = [[], []];
  let otherwise = 0;
  const begun = performance.now();
  const { promise, resolve, reject } = Promise.withResolvers<autocannon.Result>();
  const options: autocannon.Options = {
    url: `${url}/graphql`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(page),
    connections,
    duration: seconds,
    timeout: 20,
    ...(rate ? { overallRate: rate } : {}),
  };
  const run = autocannon(options, (error, result) => (error ? reject(error as Error) : resolve(result)));
  run.on('response', (_client, status, _bytes, milliseconds) => {
    if (status === 200) served.push(milliseconds);
    else if (status === 503 || status === 429) refused.push(milliseconds);
    else otherwise += 1;
  });
  const { errors } = await promise;
  return { served, refused, otherwise: otherwise + errors, seconds: (performance.now() - begun) / 1000 };
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

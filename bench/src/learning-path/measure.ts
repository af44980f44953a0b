import autocannon, { type Request } from 'autocannon';

const CONNECTIONS = 20;
const WARM_UP_SECONDS = 2;
const SECONDS = 6;

export interface Measurement {
  /** Requests a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** @throws when anything but a 2xx answer without GraphQL errors comes back. */
export async function measure(url: string, requests: readonly Request[]): Promise<Measurement> {
  await fire(url, requests, WARM_UP_SECONDS);
  const { requests: counted, latency } = await fire(url, requests, SECONDS);
  return { rate: counted.average, p50: latency.p50, p99: latency.p99 };
}

async function fire(url: string, requests: readonly Request[], duration: number): Promise<autocannon.Result> {
  let faulty = '';
  const watched = requests.map((request) => ({
    ...request,
    onResponse: (status: number, body: string) => {
      if (status !== 200 || body.includes('"errors":')) faulty ||= body;
    },
  }));
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration,
    requests: watched,
    // Each in an order of its own: whoever asks for the same as another shares the answer, and would be in step with it ever after.
    setupClient: (client) => client.setRequests(shuffled(watched)),
  });
  if (faulty || result.non2xx > 0 || result.errors > 0) {
    throw new Error(
      `${url} answered with ${result.non2xx} refusals and ${result.errors} errors: ${faulty.slice(0, 400)}`,
    );
  }
  return result;
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

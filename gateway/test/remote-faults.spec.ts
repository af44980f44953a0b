import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '@training-center/shared/testing/until';
import { type FaultServer, faults, startFaultServer } from '@training-center/shared/testing/fault-server';
import { type ToyGateway, toyGateway } from './toy-gateway.js';
import { toySubgraphs } from './toy-subgraphs.js';

const TIMEOUT_MS = 300;
/** What a busy machine may add; the faults themselves would last for ever, or for five seconds. */
const NOISE_MS = 3000;
const PAGE = '{ me { name } courses(first: 2) { title mark top: place } }';
const LEAKS = /127\.0\.0\.1|localhost|ECONN|UND_ERR|\.js|\.ts|node_modules|marks\.|<h1>/;

describe('a subgraph in another process that misbehaves', () => {
  let marks: FaultServer;
  let toy: ToyGateway;
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => void unhandled.push(reason);

  beforeAll(async () => {
    process.on('unhandledRejection', note);
    marks = await startFaultServer(toySubgraphs().marks.schema);
    const remoteLimits = {
      timeoutMs: TIMEOUT_MS,
      mutationTimeoutMs: 5 * TIMEOUT_MS,
      failuresToOpen: 1_000_000,
      connections: 8,
    };
    toy = await toyGateway({ urls: new Map([['marks', [marks.url]]]), remoteLimits });
  });
  afterAll(async () => {
    await toy.gateway.close();
    await marks.close();
    process.off('unhandledRejection', note);
  });
  beforeEach(() => {
    marks.fault = () => null;
    marks.received.length = 0;
  });

  it('answers like one in the process while it behaves', async () => {
    const { body } = await toy.send(PAGE);
    expect(body).toEqual({
      data: {
        me: { name: 'Person 1' },
        courses: [
          { title: 'Course 1', mark: 1, top: 1 },
          { title: 'Course 2', mark: 2, top: 1 },
        ],
      },
    });
  });

  const hole = (path: (string | number)[]) => ({
    message: 'This part of the answer is not available at the moment.',
    path,
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', requestId: expect.any(String) },
  });

  it.each(faults)('costs its own fields only, in time, and tells nothing: %s', async (fault) => {
    marks.fault = () => fault;
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const begun = performance.now();
        const answer = await toy.send(PAGE);
        return { ...answer, elapsed: performance.now() - begun };
      }),
    );
    for (const { status, body, text, elapsed } of answers) {
      expect(status).toBe(200);
      expect(body.data).toEqual({
        me: { name: 'Person 1' },
        courses: [
          { title: 'Course 1', mark: null, top: null },
          { title: 'Course 2', mark: null, top: null },
        ],
      });
      expect(body.errors).toEqual([
        hole(['courses', 0, 'mark']),
        hole(['courses', 0, 'top']),
        hole(['courses', 1, 'mark']),
        hole(['courses', 1, 'top']),
      ]);
      expect(text).not.toMatch(LEAKS);
      expect(elapsed).toBeLessThan(TIMEOUT_MS + NOISE_MS);
    }
    expect(unhandled).toEqual([]);
  });

  let asked = 0;
  /** Eight, each to be told apart from all others; as many as there are connections, so that none has to wait. */
  const eight = (operation: (n: number) => string) =>
    Promise.all(Array.from({ length: 8 }, () => toy.send(operation(++asked))));
  const timesReceived = () =>
    [...Map.groupBy(marks.received, (text) => text).values()].map(({ length }) => length);

  it.each(faults.filter((fault) => fault !== 'other entities'))(
    'gets every mutation once: %s',
    async (fault) => {
      marks.fault = () => fault;
      const answers = await eight((n) => `mutation { mark(courseId: "c${n}") }`);
      await until(() => marks.received.length >= 8);
      expect(timesReceived()).toEqual(Array.from({ length: 8 }, () => 1));
      for (const { body, text } of answers) {
        expect(body).toEqual({ data: { mark: null }, errors: [hole(['mark'])] });
        expect(text).not.toMatch(LEAKS);
      }
      expect(unhandled).toEqual([]);
    },
  );

  it('gets a query twice at most, whatever it does', async () => {
    for (const fault of faults) {
      marks.fault = () => fault;
      await eight((n) => `{ q${n}: topMark }`);
    }
    expect(Math.max(...timesReceived())).toBe(2);
  });

  it('names the root field that it leaves empty', async () => {
    marks.fault = () => 'black hole';
    const { body } = await toy.send('{ best: topMark me { name } }');
    expect(body).toEqual({ data: { best: null, me: { name: 'Person 1' } }, errors: [hole(['best'])] });
  });

  it('retries no query that ran out of time', async () => {
    marks.fault = () => 'black hole';
    await toy.send('{ topMark }');
    expect(marks.received).toHaveLength(1);
  });
});

describe('a subgraph in another process that answers something of another shape', () => {
  it('is a fault of ours, not of the client', async () => {
    const courses = await startFaultServer(toySubgraphs().courses.schema);
    courses.fault = () => 'another shape';
    const toy = await toyGateway({ urls: new Map([['courses', [courses.url]]]) });
    const { body, text } = await toy.send('{ courses { title } }');
    await toy.gateway.close();
    await courses.close();
    expect(body).toMatchObject({
      data: null,
      errors: [{ path: ['courses'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    });
    expect(text).not.toMatch(/Invalid|subgraph/);
  });
});

describe('a subgraph in another process that resets every other connection', () => {
  let marks: FaultServer;
  let toy: ToyGateway;

  beforeAll(async () => {
    marks = await startFaultServer(toySubgraphs().marks.schema);
    marks.fault = (count) => (count % 2 === 0 ? 'reset' : null);
    toy = await toyGateway({
      urls: new Map([['marks', [marks.url]]]),
      remoteLimits: { timeoutMs: 10_000, failuresToOpen: 1_000_000 },
    });
  });
  afterAll(async () => {
    await toy.gateway.close();
    await marks.close();
  });
  beforeEach(() => {
    marks.received.length = 0;
  });

  const hundred = (query: (i: number) => string) =>
    Promise.all(Array.from({ length: 100 }, (_, i) => toy.send(query(i))));

  it('gets every mutation once', async () => {
    const answers = await hundred(() => 'mutation { mark(courseId: "c1") }');
    expect(marks.received).toHaveLength(100);
    expect(answers.filter(({ body }) => body.data.mark === 5)).toHaveLength(50);
  });

  it('gets a query twice at most', async () => {
    const answers = await hundred((i) => `{ topMark mark${i}: topMark }`);
    expect(marks.received.length).toBeGreaterThan(140);
    expect(marks.received.length).toBeLessThanOrEqual(200);
    expect(answers.filter(({ body }) => body.data.topMark === 6).length).toBeGreaterThan(60);
  });
});

describe('a subgraph in another process that resets half of all connections, whichever', () => {
  let marks: FaultServer;
  let toy: ToyGateway;

  beforeAll(async () => {
    marks = await startFaultServer(toySubgraphs().marks.schema);
    marks.fault = () => (Math.random() < 0.5 ? 'reset' : null);
    toy = await toyGateway({ urls: new Map([['marks', [marks.url]]]) });
  });
  afterAll(async () => {
    await toy.gateway.close();
    await marks.close();
  });
  beforeEach(() => {
    marks.received.length = 0;
  });

  const thousand = async (operation: (n: number) => string) => {
    for (let n = 0; n < 1000; n += 20)
      await Promise.all(Array.from({ length: 20 }, (_, i) => toy.send(operation(n + i))));
    return [...Map.groupBy(marks.received, (text) => text).values()].map(({ length }) => length);
  };

  it('gets each of a thousand mutations once: it is not dead', async () => {
    const times = await thousand((n) => `mutation { mark(courseId: "c${n}") }`);
    expect(times).toEqual(Array.from({ length: 1000 }, () => 1));
  });

  it('gets each of a thousand queries, and none more than twice', async () => {
    const times = await thousand((n) => `{ q${n}: topMark }`);
    expect(times).toHaveLength(1000);
    expect(Math.max(...times)).toBe(2);
  });
});

describe('a subgraph in another process that stays away', () => {
  let marks: FaultServer;
  let toy: ToyGateway;

  beforeAll(async () => {
    marks = await startFaultServer(toySubgraphs().marks.schema);
    const remoteLimits = { timeoutMs: TIMEOUT_MS, failuresToOpen: 3, halfOpenAfterMs: 400 };
    toy = await toyGateway({ urls: new Map([['marks', [marks.url]]]), remoteLimits });
  });
  afterAll(async () => {
    await toy.gateway.close();
    await marks.close();
  });

  it('is not asked while the circuit is open, and is back by itself', async () => {
    marks.fault = () => 'black hole';
    for (let i = 0; i < 3; i++) await toy.send('{ topMark }');
    const asked = marks.received.length;
    const begun = performance.now();
    const { body } = await toy.send('{ topMark }');
    expect(performance.now() - begun).toBeLessThan(100);
    expect(body.errors[0].extensions.code).toBe('SUBGRAPH_UNAVAILABLE');
    expect(marks.received).toHaveLength(asked);

    marks.fault = () => null;
    await until(async () => (await toy.send('{ topMark }')).body.data.topMark === 6, { timeoutMs: 3000 });
  });

  it('is refused at once when nobody listens', async () => {
    await marks.close();
    const begun = performance.now();
    const { body, text } = await toy.send('{ topMark me { name } }');
    expect(performance.now() - begun).toBeLessThan(TIMEOUT_MS);
    expect(body.data).toEqual({ topMark: null, me: { name: 'Person 1' } });
    expect(text).not.toMatch(LEAKS);
  });
});

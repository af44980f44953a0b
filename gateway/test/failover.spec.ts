import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '@training-center/shared/testing/until';
import { type Fault, type FaultServer, startFaultServer } from '@training-center/shared/testing/fault-server';
import { type GraphqlAnswer, type ToyGateway, toyGateway } from './toy-gateway.js';
import { toySubgraphs } from './toy-subgraphs.js';

const TIMEOUT_MS = 1000;
const HALF_OPEN_AFTER_MS = 300;

describe('a subgraph that has two processes', () => {
  let marks: FaultServer[];
  let toy: ToyGateway;
  let asked = 0;
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => void unhandled.push(reason);

  beforeEach(async () => {
    process.on('unhandledRejection', note);
    const { schema } = toySubgraphs().marks;
    marks = [await startFaultServer(schema), await startFaultServer(schema)];
    toy = await toyGateway({
      urls: new Map([['marks', marks.map(({ url }) => url)]]),
      remoteLimits: {
        timeoutMs: TIMEOUT_MS,
        mutationTimeoutMs: TIMEOUT_MS,
        failuresToOpen: 3,
        halfOpenAfterMs: HALF_OPEN_AFTER_MS,
      },
      sight: { metrics: { host: '127.0.0.1', port: 0 } },
    });
  });
  afterEach(async () => {
    for (const { held } of marks) for (const release of held) release();
    await toy.gateway.close();
    await Promise.all(marks.map((each) => each.close()));
    process.off('unhandledRejection', note);
    const left = unhandled.splice(0);
    if (left.length > 0) throw new AggregateError(left, 'Rejections that nobody handled.');
  });

  /** Each to be told apart from all others, so that none is shared. */
  const query = () => toy.send(`{ q${++asked}: topMark }`);
  const mutation = () => toy.send(`mutation { mark(courseId: "c${++asked}") }`);
  const oneByOne = async (count: number, send: () => Promise<GraphqlAnswer>) => {
    const answers: GraphqlAnswer[] = [];
    while (answers.length < count) answers.push(await send());
    return answers;
  };
  const atOnce = (count: number, send: () => Promise<GraphqlAnswer>) =>
    Promise.all(Array.from({ length: count }, send));
  const holes = (answers: readonly GraphqlAnswer[]) =>
    answers.flatMap(({ body }) => body.errors ?? []).length;
  const received = () => marks.map((each) => each.received.length);
  const timesReceived = () => {
    const all = marks.flatMap((each) => each.received).filter((text) => text.includes('mark('));
    return [...Map.groupBy(all, (text) => text).values()].map(({ length }) => length);
  };
  const once = (count: number) => Array.from({ length: count }, () => 1);
  const fail = (index: number, fault: Fault | null) => void (marks[index]!.fault = () => fault);
  const isRefusing = async () => {
    const text = await (await fetch(toy.gateway.metricsUrl!)).text();
    return /gateway_subgraph_circuit_open\{subgraph="marks"\} (\d)/.exec(text)![1] === '1';
  };
  const refusals = () => toy.logged.filter((line) => line.includes('refusing for a while')).length;
  const restart = async (index: number) => {
    const port = Number(new URL(marks[index]!.url).port);
    marks[index] = await startFaultServer(toySubgraphs().marks.schema, { port });
  };

  it('has them asked in turn, and the one that is less busy first', async () => {
    expect(holes(await oneByOne(20, query))).toBe(0);
    expect(received()).toEqual([10, 10]);
    fail(0, 'held');
    let answered = 0;
    const begun = Array.from({ length: 4 }, () => query().finally(() => answered++));
    await until(() => marks[0]!.held.length > 0 && marks[0]!.held.length + answered === 4);
    const busy = marks[0]!.held.length;
    // Whoever is asked now has more to do there than here.
    expect(holes(await oneByOne(6, query))).toBe(0);
    expect(marks[0]!.held).toHaveLength(busy);
    for (const release of marks[0]!.held) release();
    expect(holes(await Promise.all(begun))).toBe(0);
  });

  it('answers queries without a hole when one is killed', async () => {
    const under = oneByOne(40, query);
    const crowd = atOnce(40, query);
    await until(() => received()[0]! > 5);
    await marks[0]!.close();
    expect(holes(await under)).toBe(0);
    expect(holes(await crowd)).toBe(0);
    expect(await isRefusing()).toBe(false);
  });

  it.each(['reset', 'black hole', 'five seconds late', 'drip', 'truncated'] as const)(
    'answers queries without a hole when one breaks: %s',
    async (fault) => {
      fail(0, fault);
      expect(holes(await oneByOne(4, query))).toBe(0);
      expect(holes(await atOnce(40, query))).toBe(0);
    },
  );

  it('costs nobody anything once one is known to be a black hole, and looks whether it is back', async () => {
    fail(0, 'black hole');
    await atOnce(20, query);
    await until(() => refusals() === 1);
    const before = received()[0]!;
    const times: number[] = [];
    // Until it has been asked twice more, in vain.
    await until(
      async () => {
        const begun = performance.now();
        expect(holes([await query()])).toBe(0);
        times.push(performance.now() - begun);
        return refusals() >= 3;
      },
      { timeoutMs: 10_000, everyMs: 5 },
    );
    const trials = received()[0]! - before;
    expect(trials).toBeLessThanOrEqual(3);
    // Each query that waited for a trial would have done so for half of the limit at least; machines have their moments.
    expect(times.filter((ms) => ms >= TIMEOUT_MS / 2).length).toBeLessThan(trials);
    expect(await isRefusing()).toBe(false);

    fail(0, null);
    await until(async () => !(await query()).body.errors && received()[0]! - before > 10, {
      timeoutMs: 10_000,
    });
  });

  it('gets every mutation once over both, and none is lost, when one is dead', async () => {
    await oneByOne(4, mutation);
    await marks[0]!.close();
    expect(holes(await oneByOne(10, mutation))).toBe(0);
    expect(holes(await atOnce(30, mutation))).toBe(0);
    expect(timesReceived()).toEqual(once(44));
  });

  it.each(['reset', 'black hole', 'truncated', 'status 500'] as const)(
    'gets no mutation twice when one breaks: %s',
    async (fault) => {
      fail(0, fault);
      const answers = await atOnce(40, mutation);
      expect(timesReceived()).toEqual(once(40));
      expect(holes(answers)).toBeGreaterThan(0);
      expect(holes(answers)).toBeLessThanOrEqual(20);
      // What its open circuit refuses goes to the other.
      expect(holes(await atOnce(20, mutation))).toBe(0);
      expect(timesReceived()).toEqual(once(60));
    },
  );

  it('gets a query twice at most', async () => {
    fail(0, 'reset');
    fail(1, 'reset');
    await atOnce(10, query);
    const all = marks.flatMap((each) => each.received);
    const times = [...Map.groupBy(all, (text) => text).values()].map(({ length }) => length);
    expect(Math.max(...times)).toBeLessThanOrEqual(2);
  });

  it('costs its own fields only, at once, when both are dead, and is back when one is', async () => {
    await Promise.all(marks.map((each) => each.close()));
    await atOnce(10, query);
    const begun = performance.now();
    const { body } = await toy.send('{ me { name } topMark }');
    expect(performance.now() - begun).toBeLessThan(TIMEOUT_MS / 2);
    expect(body.data).toEqual({ me: { name: 'Person 1' }, topMark: null });
    expect(body.errors).toMatchObject([{ path: ['topMark'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
    await until(isRefusing);
    await restart(1);
    await until(async () => holes([await query()]) === 0);
    expect(holes(await oneByOne(10, query))).toBe(0);
  });

  it('has the one that was killed asked again once it is back', async () => {
    await marks[0]!.close();
    await atOnce(20, query);
    await restart(0);
    await until(async () => {
      expect(holes([await query()])).toBe(0);
      return received()[0]! > 5;
    });
  });
});

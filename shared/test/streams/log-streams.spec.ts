import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GraphQLError } from 'graphql';
import { createLogger } from '../../src/logging/logger.js';
import { InProcessPubSub } from '../../src/pubsub/in-process.pubsub.js';
import type { Hint } from '../../src/pubsub/pubsub.js';
import type { LogPage, LogReader } from '../../src/streams/log-reader.js';
import { LogStreams } from '../../src/streams/log-streams.js';
import { until } from '../../src/testing/until.js';

/** A log in memory: the numbers 1, 2, 3 … */
class Numbers {
  last = 0;
  reads: number[] = [];
  failures: Error[] = [];
  /** Whether its readers take what hints bring. */
  takesNews = true;
  /** Runs while a read is under way, before and after it has seen the log. */
  before = async () => {};
  after = async () => {};

  reader(after?: number): LogReader<number> {
    let place = after ?? 0;
    return {
      open: async () => {
        place = after ?? this.last;
        return [];
      },
      read: async (limit): Promise<LogPage<number>> => {
        const failure = this.failures.shift();
        if (failure) throw failure;
        await this.before();
        const height = this.last;
        const size = Math.min(limit, height - place);
        this.reads.push(size);
        const events = Array.from({ length: size }, (_none, index) => place + index + 1);
        await this.after();
        place += size;
        return { events, height, isLast: place === height };
      },
      take: (news): LogPage<number> | null => {
        const events = (news as number[]).filter((number) => number > place);
        if (!this.takesNews || events.some((number, index) => number !== place + 1 + index)) return null;
        place += events.length;
        return { events, height: place, isLast: true };
      },
    };
  }
}

describe('a followed log', () => {
  let pubsub: InProcessPubSub;
  let numbers: Numbers;
  let swept: (readonly string[])[];
  let streams: LogStreams;
  const opened: AsyncGenerator<number, void, void>[] = [];
  const setup = (sweepMs: number) => {
    streams = new LogStreams({
      pubsub,
      log: createLogger('test', 'silent'),
      topicOf: (key) => `numbers:${key}`,
      heights: async (keys) => {
        swept.push(keys);
        return keys.map((key) => [key, numbers.last] as const);
      },
      sweepMs,
      batchSize: 10,
    });
  };
  beforeEach(() => {
    [pubsub, numbers, swept] = [new InProcessPubSub(), new Numbers(), []];
    setup(60_000);
  });
  afterEach(async () => {
    for (const stream of opened.splice(0)) await stream.return();
  });

  const follow = async (after?: number, key = 'a') => {
    const stream = await streams.follow(key, numbers.reader(after));
    opened.push(stream);
    return stream;
  };
  const take = async (stream: AsyncGenerator<number, void, void>, count: number) => {
    const taken: (number | void)[] = [];
    while (taken.length < count) taken.push((await stream.next()).value);
    return taken;
  };
  const append = (count: number, news: number[] = []) => {
    numbers.last += count;
    pubsub.publish('numbers:a', { position: numbers.last, news });
  };

  it('is replayed from a place, in batches, and then goes on live', async () => {
    append(25);
    const stream = await follow(3);
    expect(await take(stream, 22)).toEqual(Array.from({ length: 22 }, (_none, index) => index + 4));
    const next = stream.next();
    append(1);
    expect(await next).toEqual({ done: false, value: 26 });
    expect(numbers.reads).toEqual([10, 10, 2, 1]);
  });

  it('begins with what comes after the moment at which it was opened', async () => {
    append(5);
    const stream = await follow();
    append(2);
    expect(await take(stream, 2)).toEqual([6, 7]);
  });

  it('tells what the reader opens with first', async () => {
    const reader = numbers.reader(0);
    const stream = await streams.follow('a', { ...reader, open: async () => [-2, -1] });
    opened.push(stream);
    append(1);
    expect(await take(stream, 3)).toEqual([-2, -1, 1]);
  });

  it('misses nothing that is appended while it reads', async () => {
    const stream = await follow();
    numbers.after = async () => {
      numbers.after = async () => {};
      append(1);
    };
    append(1);
    expect(await take(stream, 2)).toEqual([1, 2]);
  });

  it('does not look again for a hint of what the read under way has seen', async () => {
    const stream = await follow(0);
    numbers.before = async () => append(1);
    expect(await take(stream, 1)).toEqual([1]);
    numbers.before = async () => {};
    const next = stream.next();
    append(1);
    await next;
    expect(numbers.reads).toEqual([1, 1]);
  });

  it('is not read for what hints bring', async () => {
    const stream = await follow(0);
    append(1);
    await take(stream, 1);
    append(2, [2, 3]);
    append(1, [4]);
    append(1, [5]);
    expect(await take(stream, 4)).toEqual([2, 3, 4, 5]);
    expect(numbers.reads).toEqual([1]);
  });

  it('is read when what hints bring leaves a gap', async () => {
    const stream = await follow();
    append(3, [3]);
    expect(await take(stream, 3)).toEqual([1, 2, 3]);
    append(1);
    append(1, [5]);
    expect(await take(stream, 2)).toEqual([4, 5]);
  });

  it('is read when a hint knows of more than was brought', async () => {
    const stream = await follow();
    numbers.last += 1;
    append(1, []);
    pubsub.publish('numbers:a', { position: 1, news: [1] });
    expect(await take(stream, 2)).toEqual([1, 2]);
  });

  it('is told once of what is brought twice, and out of order', async () => {
    const stream = await follow();
    append(1, [1]);
    expect(await take(stream, 1)).toEqual([1]);
    append(2, [1, 2]);
    pubsub.publish('numbers:a', { position: 2, news: [2] });
    append(1, [4]);
    expect(await take(stream, 3)).toEqual([2, 3, 4]);
  });

  it('keeps no more of what is brought than a batch, however slow its consumer is', async () => {
    const stream = await follow(0);
    for (let number = 1; number <= 25; number += 1) append(1, [number]);
    expect(await take(stream, 25)).toEqual(Array.from({ length: 25 }, (_none, index) => index + 1));
    expect(numbers.reads[0]).toBe(10);
  });

  it('tells each number once and in order, whatever is brought, lost, repeated or late', async () => {
    const steps = fc.array(
      fc.record({
        appended: fc.integer({ min: 0, max: 4 }),
        told: fc.constantFrom('with news', 'without', 'not', 'of the last alone'),
        repeats: fc.integer({ min: 0, max: 2 }),
        taken: fc.integer({ min: 0, max: 5 }),
      }),
      { maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        [pubsub, numbers] = [new InProcessPubSub(), new Numbers()];
        setup(60_000);
        const stream = await follow(0);
        const seen: (number | void)[] = [];
        const past: Hint[] = [];
        for (const { appended, told, repeats, taken } of all) {
          const news = Array.from({ length: appended }, (_none, index) => numbers.last + 1 + index);
          numbers.last += appended;
          const brought = { 'with news': news, without: [], 'of the last alone': news.slice(-1), not: [] }[
            told
          ];
          if (told !== 'not') past.push({ position: numbers.last, news: brought });
          for (const hint of past.slice(-1 - repeats)) pubsub.publish('numbers:a', hint);
          const isKnown = past.at(-1)?.position ?? 0;
          const count = Math.min(taken, Math.max(0, isKnown - seen.length));
          seen.push(...(await take(stream, count)));
        }
        append(1);
        seen.push(...(await take(stream, numbers.last - seen.length)));
        expect(seen).toEqual(Array.from({ length: numbers.last }, (_none, index) => index + 1));
        await stream.return();
      }),
    );
  });

  it('is not read in advance of who consumes it', async () => {
    const stream = await follow(0);
    append(100);
    await take(stream, 1);
    for (let count = 0; count < 100; count += 1) append(1);
    expect(numbers.reads).toEqual([10]);
  });

  it('catches up by the sweep when hints are lost, with one question for all logs', async () => {
    setup(10);
    const streamsOfAll = [
      await follow(undefined, 'a'),
      await follow(undefined, 'a'),
      await follow(undefined, 'b'),
    ];
    const nexts = streamsOfAll.map((stream) => stream.next());
    await until(() => numbers.reads.length === 3);
    numbers.last += 1;
    expect((await Promise.all(nexts)).map(({ value }) => value)).toEqual([1, 1, 1]);
    expect(swept[0]).toEqual(['a', 'b']);
  });

  it('is swept no more when nobody follows it', async () => {
    setup(10);
    const stream = await follow();
    await until(() => swept.length > 0);
    await stream.return();
    expect(streams.size).toBe(0);
    const count = swept.length;
    numbers.last += 1;
    const other = await follow();
    await until(() => swept.length > count);
    await other.return();
    expect(swept.every((keys) => keys.length === 1)).toBe(true);
  });

  it('ends at once while it waits', async () => {
    const stream = await follow();
    const next = stream.next();
    await stream.return();
    expect(await next).toEqual({ done: true, value: undefined });
    append(1);
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  it('ends at once while it reads, and what was read is not told', async () => {
    const stream = await follow(0);
    let letGo = () => {};
    numbers.after = () => new Promise((resolve) => (letGo = resolve));
    append(1);
    const next = stream.next();
    await until(() => numbers.reads.length === 1);
    await stream.return();
    expect(await next).toEqual({ done: true, value: undefined });
    letGo();
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  it('is read again when reading failed, without a gap', async () => {
    append(2);
    const stream = await follow(0);
    numbers.failures.push(new Error('connection lost'), new Error('connection lost'));
    expect(await take(stream, 2)).toEqual([1, 2]);
  });

  it('ends with the refusal of its reader as the last answer', async () => {
    const stream = await follow(0);
    append(1);
    await take(stream, 1);
    numbers.failures.push(new GraphQLError('over'));
    append(1);
    await expect(stream.next()).rejects.toThrow('over');
    expect(await stream.next()).toEqual({ done: true, value: undefined });
    expect(streams.size).toBe(0);
  });

  it('is not opened when its reader refuses', async () => {
    const refusing = { ...numbers.reader(), open: () => Promise.reject(new GraphQLError('no')) };
    await expect(streams.follow('a', refusing)).rejects.toThrow('no');
    expect(streams.size).toBe(0);
  });
});

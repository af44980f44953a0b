import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '@training-center/shared/testing/until';
import pg from 'pg';
import { ApiClient } from '../src/api-client.js';
import { publishedCourse } from '../src/courses.js';
import { newInstructor, newStudent, type Student } from '../src/people.js';
import { type PlatformProcess, shapes, startPlatform, type TestPlatform } from '../src/platform-process.js';
import { cutListening, killMessaging } from './faults.js';
import { Follower } from './follower.js';

/** `LIVE_FAULTS=full npm run jest -- e2e/live-faults` is the whole load; the suite runs a smaller one. */
const full = process.env['LIVE_FAULTS'] === 'full';
const load = full
  ? { rooms: 20, senders: 8, messages: 125, subscribers: 50, cuts: 500, kills: 3, listenCuts: 20 }
  : { rooms: 6, senders: 8, messages: 8, subscribers: 20, cuts: 40, kills: 1, listenCuts: 4 };
const LIMIT_MS = full ? 900_000 : 120_000;
const SEND = `mutation ($input: SendMessageInput!) {
  sendMessage(input: $input) { message { id seq } userErrors { code } } }`;

interface Room {
  readonly id: string;
  readonly cursor: string;
  /** Of messages that somebody was told are stored. */
  readonly acknowledged: Map<string, number>;
}

describe.each(shapes)('chat under faults, %s, two of each', (shape) => {
  let platform: TestPlatform;
  let copies: PlatformProcess[];
  let database: pg.Client;
  let senders: Student[];
  let subscribers: Student[];
  let rooms: Room[];
  let followers: { readonly room: Room; readonly follower: Follower }[] = [];

  beforeAll(async () => {
    platform = await startPlatform(shape, { copies: 2 });
    copies = [...platform.processes];
    database = new pg.Client({ connectionString: platform.databaseUrl });
    await database.connect();
    const visitor = new ApiClient(platform.urls[0]!);
    const instructor = await newInstructor(visitor);
    const course = await publishedCourse(instructor.api);
    const join = async () => {
      const student = await newStudent(visitor);
      await student.api.must('Enroll', { input: { courseId: course.id } });
      return student;
    };
    const everybody: Student[] = [];
    while (everybody.length < load.senders + load.subscribers)
      everybody.push(...(await Promise.all([join(), join(), join(), join()])));
    senders = everybody.slice(0, load.senders);
    subscribers = everybody.slice(load.senders, load.senders + load.subscribers);
    rooms = await Promise.all(
      Array.from({ length: load.rooms }, async (_none, index) => {
        const memberIds = everybody.map(({ userId }) => userId);
        const { chatGroup } = await until(
          () => instructor.api.must('CreateChatGroup', { input: { title: `Room ${index}`, memberIds } }),
          { timeoutMs: 15_000 },
        );
        const { cursor } = await instructor.api.must('ChatHistory', { groupId: chatGroup.id, last: 1 });
        return { id: chatGroup.id, cursor, acknowledged: new Map() };
      }),
    );
  }, 240_000);
  afterAll(async () => {
    await Promise.all(followers.map(({ follower }) => follower.stop()));
    await database?.end();
    await Promise.all((copies ?? []).map((copy) => copy.kill('SIGTERM')));
    await platform?.stop();
  });

  /** Sends until somebody says that it is stored: what a phone does on a bad line. */
  const sendSurely = async (sender: Student, room: Room, clientId: string) => {
    let attempt = 0;
    const message = await until(
      async () => {
        const url = platform.urls[(attempt += 1) % 2]!;
        const input = { groupId: room.id, clientId, body: clientId };
        return (await sender.api.at(url).must(SEND, { input })).message as { id: string; seq: number };
      },
      { timeoutMs: 60_000, everyMs: 100 },
    );
    room.acknowledged.set(message.id, message.seq);
  };

  const newestOf = ({ acknowledged }: Room) => Math.max(0, ...acknowledged.values());

  it(
    'delivers every message once and in order to everybody, and loses none that it acknowledged',
    async () => {
      let connections = 0;
      followers = subscribers.flatMap((subscriber, index) =>
        [rooms[index % load.rooms]!, rooms[(index + 7) % load.rooms]!].map((room) => {
          const options = {
            url: () => platform.urls[(connections += 1) % 2]!,
            token: subscriber.api.token!,
            groupId: room.id,
            cursor: room.cursor,
            newest: () => newestOf(room),
          };
          return { room, follower: new Follower(options) };
        }),
      );
      for (const { follower } of followers) follower.start();

      const total = load.rooms * load.senders * load.messages;
      const acknowledged = () => rooms.reduce((sum, room) => sum + room.acknowledged.size, 0);
      /** Runs `fault` so often that the last one comes when most is sent. */
      const spread = async (times: number, fault: (round: number) => unknown) => {
        for (let round = 0; round < times; round += 1) {
          await until(() => acknowledged() >= (total * 0.9 * (round + 1)) / (times + 1), {
            timeoutMs: LIMIT_MS,
          });
          await fault(round);
        }
      };
      await Promise.all([
        ...senders.map(async (sender, index) => {
          for (let number = 0; number < load.messages; number += 1)
            for (const room of rooms) await sendSurely(sender, room, `${room.id}-${index}-${number}`);
        }),
        spread(load.cuts, (round) => followers[(round * 31) % followers.length]!.follower.cut()),
        spread(load.kills, (round) => killMessaging(shape, platform, copies, round)),
        spread(load.listenCuts, () => cutListening(database)),
      ]);
      const isDone = ({ room, follower }: (typeof followers)[number]) =>
        follower.seqs.length >= room.acknowledged.size;
      await until(() => followers.every(isDone), { timeoutMs: 20_000 }).catch(() => undefined);
      await Promise.all(followers.map(({ follower }) => follower.stop()));

      const stored = await database.query('SELECT id FROM messaging.chat_message');
      const ids = new Set(stored.rows.map(({ id }) => id as string));
      const sum = (count: (each: (typeof followers)[number]) => number) =>
        followers.reduce((whole, each) => whole + count(each), 0);
      const result = {
        acknowledgedButLost: rooms
          .flatMap((room) => [...room.acknowledged.keys()])
          .filter((id) => !ids.has(id)).length,
        missing: sum(({ room, follower }) => room.acknowledged.size - new Set(follower.messageIds).size),
        duplicate: sum(({ follower }) => follower.messageIds.length - new Set(follower.messageIds).size),
        outOfOrder: sum(
          ({ follower: { seqs } }) => seqs.filter((seq, place) => seq < (seqs[place - 1] ?? 0)).length,
        ),
        strays: sum(({ follower }) => follower.strays.length),
      };
      if (full)
        report(
          followers.map(({ follower }) => follower),
          { shape, total, ...result },
        );
      expect(result).toEqual({ acknowledgedButLost: 0, missing: 0, duplicate: 0, outOfOrder: 0, strays: 0 });
      expect(sum(({ follower }) => follower.reconnects)).toBeGreaterThanOrEqual(load.cuts);
    },
    LIMIT_MS,
  );
});

function report(followers: readonly Follower[], result: object): void {
  const catchUps = followers.flatMap((each) => each.catchUps).toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(catchUps[Math.floor(share * (catchUps.length - 1))] ?? 0);
  const reconnects = followers.reduce((sum, each) => sum + each.reconnects, 0);
  process.stderr.write(
    `${JSON.stringify({ ...load, ...result, reconnects, catchUpMs: { p50: at(0.5), p99: at(0.99), max: at(1) } })}\n`,
  );
}

import { setTimeout as delay } from 'node:timers/promises';
import type { DemoClient } from './client.js';
import type { DemoCast } from './create-people.js';

const ROOMS = `query Rooms { viewer { chatGroups(first: 100) { nodes { id kind course { id } } } } }`;
const SEND = `mutation SendMessage($input: SendMessageInput!) {
  sendMessage(input: $input) { message { id } userErrors { code message } }
}`;

/** What is said in the room of each course, by turns: the teacher, then the students. */
const TALK = [
  [
    'teacher',
    'Welcome! Ask here whatever you like: **no question is too small**, and somebody else has it, too.',
  ],
  ['student', 'Hello everybody. How long do you sit with one lesson, about?'],
  ['student', 'Half an hour, and then once more on the next day.'],
  ['teacher', 'That is a good way. The second look is where it sticks.'],
  ['student', 'Is anybody up for working through the first module together?'],
] as const;

const PATIENCE_MS = 10_000;

interface Room {
  readonly id: string;
  readonly teacher: DemoClient;
  readonly students: readonly DemoClient[];
}

/** Lets the people of the demo courses talk in their rooms. Client ids are fixed: a second run says nothing twice. */
export async function createChats(cast: DemoCast, courseIds: readonly string[]): Promise<void> {
  const rooms = await openRooms(cast, courseIds);
  await Promise.all(rooms.map(talkIn));
}

/** Rooms and their members follow courses and enrolments a moment later. */
async function openRooms(cast: DemoCast, courseIds: readonly string[]): Promise<Room[]> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const rooms = await roomsOf(cast);
    if (rooms.length >= courseIds.length || performance.now() > end) return rooms;
    await delay(100);
  }
}

async function roomsOf({ instructors, students }: DemoCast): Promise<Room[]> {
  const [teaching, learning] = await Promise.all([
    Promise.all(instructors.map(courseRoomsOf)),
    Promise.all(students.map(courseRoomsOf)),
  ]);
  return teaching.flatMap((ids, index) =>
    ids
      .map((id) => ({
        id,
        teacher: instructors[index]!,
        students: students.filter((_student, place) => learning[place]!.includes(id)),
      }))
      .filter((room) => room.students.length > 0),
  );
}

async function courseRoomsOf(client: DemoClient): Promise<string[]> {
  const { viewer } = await client.run<{
    viewer: { chatGroups: { nodes: { id: string; kind: string }[] } | null };
  }>(ROOMS);
  return (viewer.chatGroups?.nodes ?? []).filter(({ kind }) => kind === 'COURSE').map(({ id }) => id);
}

async function talkIn({ id, teacher, students }: Room): Promise<void> {
  for (const [index, [role, body]] of TALK.entries()) {
    const speaker = role === 'teacher' ? teacher : students[index % students.length]!;
    await speaker.run(SEND, { input: { groupId: id, clientId: `demo-${id}-${index}`, body } });
  }
}

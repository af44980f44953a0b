import { LIVE_SDL } from '@training-center/shared/graphql/live-directives';
import { RequestScope } from '@training-center/shared/scope/request-scope';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, parse } from 'graphql';
import type { Toy } from '../toy-subgraphs.js';
import { Room } from './room.js';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key", "@shareable", "@inaccessible", "@composeDirective"])';

/** What the subgraphs below were asked, and how they behave. */
export class World {
  readonly rooms = new Map<string, Room>();
  /** Sizes of the batches of entities, by subgraph. */
  readonly batches = { people: [] as number[], courses: [] as number[] };
  /** Users that asked whether they may follow a room. */
  readonly asked: string[] = [];
  readonly notes: { cursor: string; text: string }[] = [];
  /** How a course is found: late, or not at all. */
  course: (id: string) => Promise<unknown> = async (id) => ({ id, title: `Course ${id}` });
  tickers = 0;
  #tick: (() => void)[] = [];

  room(id: string, ...members: string[]): Room {
    const room = new Room(id, ...members);
    this.rooms.set(id, room);
    return room;
  }

  tick(): void {
    for (const tick of this.#tick) tick();
  }

  ticks(): AsyncIterableIterator<{ ticks: { n: number; course: { id: string } } }> {
    const state = { ticked: 0, seen: 0, isOpen: true };
    let wake = () => {};
    this.tickers++;
    const tick = () => {
      state.ticked++;
      wake();
    };
    this.#tick.push(tick);
    const close = () => {
      if (state.isOpen) this.tickers--;
      state.isOpen = false;
      this.#tick = this.#tick.filter((each) => each !== tick);
      wake();
    };
    return {
      async next() {
        while (state.isOpen && state.seen >= state.ticked)
          await new Promise<void>((resolve) => (wake = resolve));
        if (!state.isOpen) return { done: true, value: undefined };
        state.seen++;
        return { done: false, value: { ticks: { n: state.seen, course: { id: 'c1' } } } };
      },
      async return() {
        close();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }
}

function toy(name: string, body: string, resolvers: object): Toy {
  const sdl = `${LINK}\n${body}`;
  const scopes: Toy['scopes'] = [];
  return {
    name,
    sdl,
    schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]),
    scopes,
    scope(identity) {
      scopes.push(identity);
      return new RequestScope({} as never, identity);
    },
  };
}

const code = (name: string, message = name) => new GraphQLError(message, { extensions: { code: name } });

/** Rooms with live events, whose authors and courses are told by two other subgraphs. */
export function roomSubgraphs(world: World): Toy[] {
  const roomOf = (id: string, { viewer }: RequestScope) => {
    if (!viewer) throw code('UNAUTHENTICATED', 'Sign in first.');
    const room = world.rooms.get(id);
    return room?.members.has(viewer.userId) ? room : null;
  };
  const rooms = toy(
    'rooms',
    `${LIVE_SDL}
     type Query { room(id: ID!): Room }
     type Mutation { say(roomId: ID!, body: String!): ID }
     type Room { id: ID! cursor: String! audience: String! @inaccessible }
     interface RoomEvent { cursor: String! audience: String! @inaccessible }
     type Said implements RoomEvent { cursor: String! @viewerIndependent audience: String! @inaccessible message: Message! @viewerIndependent }
     type Broken implements RoomEvent { cursor: String! @viewerIndependent audience: String! @inaccessible message: Message! @viewerIndependent }
     type AudienceChanged implements RoomEvent @inaccessible { cursor: String! audience: String! }
     type Message { id: ID! @viewerIndependent body: String! @viewerIndependent author: Person! @viewerIndependent course: Course @viewerIndependent isMine: Boolean! }
     type Person @key(fields: "id", resolvable: false) { id: ID! @viewerIndependent }
     type Course @key(fields: "id", resolvable: false) { id: ID! @viewerIndependent }
     type Tick { n: Int! course: Course }
     type Subscription {
       roomEvents(roomId: ID!, after: String): RoomEvent! @live(authorizedBy: "room(id: roomId)", audience: "audience", cursor: "cursor", after: "after")
       ticks: Tick!
     }`,
    {
      Query: {
        room: (_root: unknown, { id }: { id: string }, scope: RequestScope) => {
          world.asked.push(scope.viewer?.userId ?? '');
          return roomOf(id, scope);
        },
      },
      Mutation: {
        say: (_root: unknown, { roomId, body }: { roomId: string; body: string }, scope: RequestScope) => {
          const room = roomOf(roomId, scope);
          room?.say(body);
          return room ? room.events.at(-1)!.message!.id : null;
        },
      },
      Message: {
        isMine: ({ author }: { author: { id: string } }, _args: unknown, { viewer }: RequestScope) =>
          author.id === viewer?.userId,
      },
      Subscription: {
        roomEvents: {
          subscribe: (_root: unknown, args: { roomId: string; after?: string }, scope: RequestScope) => {
            const room = roomOf(args.roomId, scope);
            if (!room) throw code('NOT_FOUND', 'Not found.');
            return room.follow(scope.viewer!.userId, args.after ?? null);
          },
        },
        ticks: { subscribe: () => world.ticks() },
      },
    },
  );
  const people = toy(
    'people',
    `${LIVE_SDL}
     type Query { me: Person }
     type Person @key(fields: "id") { id: ID! @viewerIndependent name: String! @viewerIndependent }`,
    {
      Query: { me: () => null },
      Person: {
        __resolveReference: async ({ id }: { id: string }, scope: RequestScope) => {
          count(world.batches.people, scope);
          return { id, name: `Person ${id}` };
        },
      },
    },
  );
  const courses = toy(
    'courses',
    `${LIVE_SDL}
     type Query { course(id: ID!): Course }
     type Course @key(fields: "id") { id: ID! @viewerIndependent title: String @viewerIndependent }`,
    {
      Query: { course: () => null },
      Course: {
        __resolveReference: async ({ id }: { id: string }, scope: RequestScope) => {
          count(world.batches.courses, scope);
          return world.course(id);
        },
      },
    },
  );
  return [rooms, people, courses];
}

const counted = new WeakSet<RequestScope>();

/** Once for each event: its scope is its own. */
function count(batches: number[], scope: RequestScope): void {
  if (counted.has(scope)) batches.push(batches.pop()! + 1);
  else batches.push(1);
  counted.add(scope);
}

import { createLogger } from '@training-center/shared/logging/logger';
import { type ListeningServer, serveSubgraph } from '@training-center/shared/server/serve-subgraph';
import type { RunningSubgraph } from '@training-center/shared/subgraph/start-subgraph';
import { createGateway } from '../../src/app.js';
import type { Gateway, GatewayOptions } from '../../src/options.js';
import { TestIdentity } from '../test-identity.js';
import { ENVELOPE_SECRET, supergraphOf } from '../toy-gateway.js';
import type { Toy } from '../toy-subgraphs.js';
import { LiveClient } from './live-client.js';
import { Line } from './line.js';
import { roomSubgraphs, World } from './room-subgraphs.js';

export type Shape = 'in one process' | 'in processes of their own';
export const shapes: readonly Shape[] = ['in one process', 'in processes of their own'];

/** Rooms behind a gateway that listens, and clients of it. */
export class LiveGateway {
  readonly world: World;
  readonly toys: Toy[];
  readonly logged: string[] = [];
  identity!: TestIdentity;
  gateway!: Gateway;
  readonly servers = new Map<string, ListeningServer>();
  readonly lines: Line[] = [];
  readonly #clients: LiveClient[] = [];

  private constructor(world: World) {
    this.world = world;
    this.toys = roomSubgraphs(this.world);
  }

  /** @param lines how many ways lead from the gateway to the rooms; none: it asks them directly. */
  static async start(
    shape: Shape,
    options: Partial<GatewayOptions> = {},
    world = new World(),
    lines = 0,
  ): Promise<LiveGateway> {
    const live = new LiveGateway(world);
    live.identity = await TestIdentity.create();
    const isRemote = shape === 'in processes of their own';
    if (isRemote) for (const { name } of live.toys) await live.serve(name);
    const urls = new Map([...live.servers].map(([name, { url }]) => [name, [`${url}/graphql`]]));
    for (let n = 0; n < lines; n++) live.lines.push(await Line.open(live.servers.get('rooms')!.url));
    if (lines > 0)
      urls.set(
        'rooms',
        live.lines.map(({ url }) => `${url}/graphql`),
      );
    live.gateway = await createGateway({
      supergraphSdl: supergraphOf(live.toys),
      local: new Map(live.toys.map((toy) => [toy.name, toy])),
      ...(isRemote ? { urls } : {}),
      envelopeSecret: ENVELOPE_SECRET,
      identityProvider: live.identity,
      production: true,
      host: '127.0.0.1',
      port: 0,
      log: createLogger('gateway', 'debug', { write: (line: string) => void live.logged.push(line) }),
      ...options,
      sockets: { perAddress: 5000, perUser: 2000, ...options.sockets },
    });
    return live;
  }

  get url(): string {
    return `${this.gateway.url.replace('http', 'ws')}/graphql`;
  }

  /** Puts a subgraph behind a port of its own. */
  async serve(name: string, port = 0): Promise<ListeningServer> {
    const toy = this.toys.find((each) => each.name === name)!;
    const running = { ...toy, parts: { resolvers: [], references: {} }, isReady: async () => true };
    const server = await serveSubgraph(running as unknown as RunningSubgraph, {
      host: '127.0.0.1',
      port,
      envelopeSecret: ENVELOPE_SECRET,
      log: createLogger(name, 'silent'),
    });
    this.servers.set(name, server);
    return server;
  }

  token(userId: string, claims: Record<string, unknown> = {}): Promise<string> {
    return this.identity.token({
      claims: { sub: userId, sid: `session of ${userId}`, username: userId, ...claims },
    });
  }

  /** A socket of somebody (null: of nobody) that does not connect again by itself. */
  async client(userId: string | null, claims?: Record<string, unknown>): Promise<LiveClient> {
    const params = userId === null ? {} : { authorization: `Bearer ${await this.token(userId, claims)}` };
    const client = new LiveClient(this.url, params);
    this.#clients.push(client);
    return client;
  }

  async close(): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.close()));
    await this.gateway.close();
    await Promise.all(this.lines.map((line) => line.cut()));
    await Promise.all([...this.servers.values()].map((server) => server.close()));
  }
}

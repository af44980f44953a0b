import { Socket } from 'node:net';
import { availableParallelism } from 'node:os';
import pg from 'pg';
import { parseDatabaseUrl } from './connection.js';
import { typeParsers } from './type-parsers.js';

/** A connection that owes an answer for longer than this is taken for busy with a slow statement. */
const SLOW_MS = 20;
/** Statements that run at the same moment keep a processor each. */
const DEFAULT_SIZE = Math.min(8, Math.max(2, availableParallelism()));

export interface ReadConnectionsOptions {
  readonly url: string;
  /** Shown in `pg_stat_activity`. */
  readonly name: string;
  readonly size?: number;
}

/**
 * A few connections for statements that only read, for any number of readers. A connection is asked again before it has
 * answered, and what is asked in one turn of the event loop leaves in one packet: going to the socket costs more than
 * most of these statements. There are no transactions here; every statement is one of its own.
 */
export class ReadConnections {
  readonly #config: pg.ClientConfig;
  readonly #size: number;
  #connections: ReadConnection[] = [];
  #isClosed = false;

  constructor({ url, name, size = DEFAULT_SIZE }: ReadConnectionsOptions) {
    const { host, port, user, password, database, ssl } = parseDatabaseUrl(url);
    this.#size = size;
    this.#config = {
      host,
      ...(port ? { port } : {}),
      user,
      ...(password ? { password } : {}),
      database,
      ...(ssl === undefined ? {} : { ssl }),
      types: typeParsers,
      application_name: `training-center ${name}`,
    };
  }

  /** Rows as lists of values. @throws whatever PostgreSQL refuses, or when the connection breaks. */
  async values(query: pg.QueryConfig): Promise<unknown[][]> {
    const asLists = { ...query, rowMode: 'array' } as pg.QueryConfig;
    return (await this.#choose().query(asLists)) as unknown[][];
  }

  /** Rows as objects. @throws like above. */
  async objects<T extends object>(query: pg.QueryConfig): Promise<T[]> {
    return (await this.#choose().query(query)) as T[];
  }

  /** Lets what was asked be answered. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#connections.map((connection) => connection.close()));
  }

  /** A free connection, else a new one, else the one that owes the fewest answers. */
  #choose(): ReadConnection {
    if (this.#isClosed) throw new Error('The connections for reading are closed.');
    this.#connections = this.#connections.filter(({ isBroken }) => !isBroken);
    const now = performance.now();
    const loads = this.#connections.map((connection) => connection.load(now));
    const least = Math.min(...loads);
    if (least > 0 && loads.length < this.#size) {
      const added = new ReadConnection(this.#config);
      this.#connections.push(added);
      return added;
    }
    return this.#connections[loads.indexOf(least)]!;
  }
}

class ReadConnection {
  readonly #client: pg.Client;
  readonly #socket = new Socket();
  #opening: Promise<unknown> | null;
  #owed = 0;
  #answeredAt = 0;
  #isHeld = false;
  isBroken = false;

  constructor(config: pg.ClientConfig) {
    this.#client = new pg.Client({ ...config, pipeline: true, stream: () => this.#socket });
    // Without a listener it would end the process. Whoever waits for an answer is told by its own promise.
    this.#client.on('error', () => (this.isBroken = true));
    this.#opening = this.#client.connect().then(
      () => (this.#opening = null),
      (error: unknown) => {
        this.isBroken = true;
        throw error;
      },
    );
    this.#opening.catch(() => undefined);
  }

  /** How many answers it owes; one behind a slow statement is the last choice. */
  load(now: number): number {
    return this.#owed > 0 && now - this.#answeredAt > SLOW_MS ? this.#owed + 1e6 : this.#owed;
  }

  async query(query: pg.QueryConfig): Promise<unknown[]> {
    if (this.#owed === 0) this.#answeredAt = performance.now();
    this.#owed += 1;
    try {
      if (this.#opening) await this.#opening;
      this.#hold();
      return await this.#ask(query);
    } finally {
      this.#owed -= 1;
      this.#answeredAt = performance.now();
    }
  }

  close(): Promise<void> {
    return this.#client.end();
  }

  #ask(query: pg.QueryConfig): Promise<unknown[]> {
    return new Promise((resolve, reject) => {
      this.#client.query(query, (error: Error | null, result: pg.QueryResult) => {
        if (error) reject(error);
        else resolve(result.rows);
      });
    });
  }

  /** Keeps what is written until the end of this turn of the event loop. */
  #hold(): void {
    if (this.#isHeld) return;
    this.#isHeld = true;
    this.#socket.cork();
    setImmediate(() => {
      this.#isHeld = false;
      this.#socket.uncork();
    });
  }
}

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RequestIdentity, Viewer } from '@training-center/shared/scope/viewer';
import type { Answer } from '@training-center/shared/testing/subgraph-client';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
} from '@training-center/shared/testing/subgraph-under-test';
import { decodeJwt } from 'jose';
import accounts from '../../src/subgraph.js';
import { MovingClock } from './moving-clock.js';

export const PASSWORD = 'correct horse battery 9';

const SESSION =
  'session { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt viewer { id username } }';
const ERRORS = 'userErrors { __typename code message path }';

export const SIGN_UP = `mutation ($input: SignUpInput!) { signUp(input: $input) { ${SESSION} ${ERRORS} } }`;
export const LOG_IN = `mutation ($input: LogInInput!) {
  logIn(input: $input) { ${SESSION} userErrors { __typename code message path ... on TooManyAttempts { retryAfter } } }
}`;
export const REFRESH = `mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) { ${SESSION} ${ERRORS} } }`;
export const ME = '{ viewer { id username } }';

/** What a client holds of a session, and who it is to the subgraph. */
export interface Person {
  readonly username: string;
  readonly email: string;
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly viewer: Viewer;
}

/** The accounts subgraph with a clock and a mail folder of its own. */
export interface House {
  readonly under: SubgraphUnderTest;
  readonly clock: MovingClock;
  signUp(input?: Record<string, unknown>, identity?: Partial<RequestIdentity>): Promise<Person>;
  logIn(login: string, password?: string, identity?: Partial<RequestIdentity>): Promise<Answer>;
  refresh(refreshToken: string): Promise<Answer>;
  /** Runs SQL and answers its rows. */
  sql(query: string, parameters?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  mails(): Promise<string[]>;
  stop(): Promise<void>;
}

export async function openHouse(env: Record<string, string> = {}): Promise<House> {
  const clock = new MovingClock();
  const dataDir = await mkdtemp(join(tmpdir(), 'tc-accounts-'));
  const under = await subgraphUnderTest(accounts, { clock, env: { DATA_DIR: dataDir, ...env } });
  const mailFolder = join(dataDir, 'mail');
  return {
    under,
    clock,
    async signUp(input = {}, identity = {}) {
      const name = nextName();
      const person = { username: name, email: `${name}@example.com`, password: PASSWORD, ...input };
      const { data, errors } = await under.run(null, SIGN_UP, { input: person }, identity);
      if (!data?.signUp?.session) throw new Error(JSON.stringify({ data, errors }));
      return { ...person, ...personOf(data.signUp.session) };
    },
    logIn: (login, password = PASSWORD, identity = {}) =>
      under.run(null, LOG_IN, { input: { login, password } }, identity),
    refresh: (refreshToken) => under.run(null, REFRESH, { input: { refreshToken } }),
    sql: (query, parameters = []) => under.subgraph.orm.em.fork().execute(query, [...parameters]),
    async mails() {
      const files = (await readdir(mailFolder).catch(() => [])).filter((file) => file.endsWith('.eml'));
      return Promise.all(files.toSorted().map((file) => readFile(join(mailFolder, file), 'utf8')));
    },
    async stop() {
      await under.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Reads a session's tokens as the gateway would. */
export function personOf({ accessToken, refreshToken }: { accessToken: string; refreshToken: string }) {
  const { sub, sid, username, roles } = decodeJwt<{ sid: string; username: string; roles: 'ADMIN'[] }>(
    accessToken,
  );
  return { accessToken, refreshToken, viewer: { userId: sub!, sessionId: sid, username, roles } };
}

let people = 0;
function nextName(): string {
  people += 1;
  return `person-${process.pid}-${people}`;
}

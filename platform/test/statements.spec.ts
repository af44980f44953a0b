import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operations } from '@training-center/shared/testing/operations';
import { createTestDatabase, type TestDatabase } from '@training-center/shared/testing/test-database';
import { seed } from '../src/demo/seed.js';
import { demoPeople } from '../src/demo/people.js';
import { platformEnv } from '../src/env.js';
import { type RunningPlatform, startInOneProcess } from '../src/one-process.js';

const LOG_IN = 'mutation ($input: LogInInput!) { logIn(input: $input) { session { accessToken } } }';
/** The gateway asks for ended sessions by the clock, whatever clients do. */
const BY_THE_CLOCK = /"revoked_at" >= /;

describe('the pages that people open most, through the gateway', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tc-statements-'));
  let database: TestDatabase;
  let platform: RunningPlatform;
  let token: string;
  let statements: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    const source = { NODE_ENV: 'test', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error' };
    const env = platformEnv(source);
    platform = await startInOneProcess(env, source, database.url, (sql) => statements.push(sql));
    await seed(platform.url, dataDir, () => undefined);
    const { username, password } = demoPeople.student;
    const { logIn } = await ask(LOG_IN, { input: { login: username, password } });
    token = logIn.session.accessToken;
  }, 90_000);
  afterAll(async () => {
    await platform?.close();
    await database?.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  // biome-ignore lint/suspicious/noExplicitAny: answers of any shape
  async function ask(query: string, variables: Record<string, unknown>): Promise<any> {
    const response = await fetch(`${platform.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  }

  const statementsOf = async (operation: string, variables: Record<string, unknown>): Promise<number> => {
    statements = [];
    await ask(operations.get(operation)!, variables);
    return statements.filter((sql) => !BY_THE_CLOCK.test(sql)).length;
  };

  it.each([1, 5, 12, 100])('the catalogue takes five statements by pages of %d', async (first) => {
    expect(await statementsOf('Catalog', { first, orderBy: 'NEWEST' })).toBe(5);
  });

  it.each([1, 3, 20, 100])('my learning takes as many statements by pages of %d', async (first) => {
    expect(await statementsOf('MyLearning', { first })).toBe(await statementsOf('MyLearning', { first: 2 }));
    expect(await statementsOf('MyLearning', { first })).toBeLessThanOrEqual(10);
  });

  it.each([1, 3, 24])(
    'the first page takes as many statements with %d featured courses',
    async (featured) => {
      const count = await statementsOf('HomePage', { featured });
      expect(count).toBe(await statementsOf('HomePage', { featured: 2 }));
      expect(count).toBeLessThanOrEqual(9);
    },
  );

  it('the page of a course takes as many statements for a small course as for a large one', async () => {
    const small = await statementsOf('CoursePage', { slug: 'writing-for-interfaces' });
    const large = await statementsOf('CoursePage', { slug: 'first-steps-in-programming' });
    expect([small, large]).toEqual([large, small]);
    expect(large).toBeLessThanOrEqual(11);
  });
});

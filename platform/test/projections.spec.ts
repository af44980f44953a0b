import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rebuildProjections } from '@training-center/shared/events/projection-rebuild';
import { createTestDatabase, type TestDatabase } from '@training-center/shared/testing/test-database';
import { until } from '@training-center/shared/testing/until';
import { platformEnv } from '../src/env.js';
import { type RunningPlatform, startInOneProcess } from '../src/one-process.js';

const SIGN_UP = `mutation ($name: String!) { signUp(input: { username: $name, email: "demo@demo.demo", password: "curious-otter-42" }) {
  session { accessToken } userErrors { message } } }`;
const STUDY_AND_TEACH = `mutation {
  becomeStudent(input: {}) { userErrors { message } }
  becomeInstructor(input: { headline: "Graphs" }) { userErrors { message } } }`;
const PROJECTIONS = [
  'profiles.user_projection',
  'courses.instructor_projection',
  'enrollments.student_projection',
] as const;

interface Answer {
  readonly signUp: { readonly session: { readonly accessToken: string } };
}

describe('the projections of a running platform', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tc-projections-'));
  let database: TestDatabase;
  let platform: RunningPlatform;

  beforeAll(async () => {
    database = await createTestDatabase();
    const source = { NODE_ENV: 'test', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error' };
    platform = await startInOneProcess(platformEnv(source), source, database.url);
    for (const name of ['ada', 'grace', 'emmy']) await enter(name);
    await until(async () => (await rows()).every((table) => table.length === 3));
  }, 60_000);
  afterAll(async () => {
    await platform?.close();
    await database?.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function ask(query: string, variables: object, token = ''): Promise<Answer> {
    const response = await fetch(`${platform.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Answer; errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  }
  const enter = async (name: string) => {
    const { signUp } = await ask(SIGN_UP.replace('demo@', `${name}@`), { name });
    await ask(STUDY_AND_TEACH, {}, signUp.session.accessToken);
  };
  const sql = (statement: string) => platform.subgraphs[0]!.orm.em.fork().execute<object[]>(statement);
  const rows = () => Promise.all(PROJECTIONS.map((table) => sql(`SELECT * FROM ${table} ORDER BY 1`)));
  const rebuild = async (check: boolean, ...subgraphs: string[]) => {
    const reports = await rebuildProjections({ url: database.url, subgraphs, check });
    return Object.fromEntries(reports.map(({ queue, ...report }) => [queue, report]));
  };
  const report = (told: number, news: number) => ({ told, news, failed: 0 });

  it('are counted when rows are lost or old, and restored', async () => {
    const whole = await rows();
    const intact = {
      'profiles.follow-account': report(3, 0),
      'courses.project-instructor': report(3, 0),
      'enrollments.project-course': report(0, 0),
      'enrollments.project-quiz': report(0, 0),
      'enrollments.project-student': report(3, 0),
      'home.project-course': report(0, 0),
      'home.project-enrollment': report(0, 0),
      'home.project-certificate': report(0, 0),
      'messaging.project-course': report(0, 0),
      'messaging.project-enrollment': report(0, 0),
      'messaging.project-user': report(3, 0),
      'messaging.tell-certified': report(0, 0),
      'messaging.tell-completed': report(0, 0),
      'messaging.tell-enrolled': report(0, 0),
      'scheduling.project-course': report(0, 0),
      'scheduling.project-enrollment': report(0, 0),
      'scheduling.project-instructor': report(3, 0),
    };
    expect(await rebuild(true)).toEqual(intact);
    await sql(`DELETE FROM profiles.user_projection WHERE username <> 'ada'`);
    await sql(`DELETE FROM courses.instructor_projection`);
    await sql(
      `UPDATE enrollments.student_projection SET version = 0, username = 'old' WHERE username = 'ada'`,
    );
    const drifted = {
      ...intact,
      'profiles.follow-account': report(3, 2),
      'courses.project-instructor': report(3, 3),
      'enrollments.project-student': report(3, 1),
    };

    expect(await rebuild(true)).toEqual(drifted);
    expect(await rebuild(false, 'courses')).toEqual({ 'courses.project-instructor': report(3, 3) });
    expect(await rebuild(false)).toEqual({ ...drifted, 'courses.project-instructor': report(3, 0) });

    expect(await rows()).toEqual(whole);
    expect(await rebuild(true)).toEqual(intact);
  }, 60_000);
});

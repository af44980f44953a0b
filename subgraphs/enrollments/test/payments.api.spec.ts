import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GrantReader, RevokeReader } from '@training-center/courses/contract';
import { InvalidEnvironment } from '@training-center/shared/env/read-env';
import type { Viewer } from '@training-center/shared/scope/viewer';
import type { SubgraphUnderTest } from '@training-center/shared/testing/subgraph-under-test';
import Fastify, { type FastifyInstance } from 'fastify';
import { signWebhook } from '../src/payments/webhook-signature.js';
import enrollments from '../src/subgraph.js';
import {
  type Course,
  enrollmentsUnderTest,
  everything,
  givenCourse,
  givenEnrollment,
  givenStudent,
  sentCommands,
} from './factories/world.js';
import { runSchedule } from '@training-center/shared/testing/run-schedule';

const SECRET = 'a secret of the tests, at least 32 long';
const PRICE = { amount: 4900, currency: 'EUR' };
const START = new Date('2026-11-23T12:00:00.000Z');

describe('payments', () => {
  let under: SubgraphUnderTest;
  let server: FastifyInstance;
  let now = START;
  beforeAll(async () => {
    under = await enrollmentsUnderTest({
      clock: { now: () => now },
      env: { PAYMENT_WEBHOOK_SECRET: SECRET },
    });
    server = Fastify();
    under.subgraph.parts.routes!(server);
    await server.ready();
  });
  beforeEach(() => {
    now = START;
  });
  afterAll(async () => {
    await server.close();
    await under.stop();
  });
  const later = (minutes: number) => {
    now = new Date(START.getTime() + minutes * 60_000);
  };

  const sql = (text: string, ...values: unknown[]) => under.subgraph.orm.em.fork().execute(text, values);
  const referenceOf = async (enrollmentId: string): Promise<string> => {
    const [row] = await sql(
      'select reference from enrollments.payment where enrollment_id = ? order by id desc',
      enrollmentId,
    );
    return (row as { reference: string }).reference;
  };
  const statusOf = async (id: string) =>
    (await sql('select status from enrollments.enrollment where id = ?', id))[0] as { status: string };
  const reasonsOf = async (id: string) =>
    (
      await sql('select reason from enrollments.enrollment_event where enrollment_id = ? order by id', id)
    ).map((row) => (row as { reason: string }).reason);

  async function checkout(overrides: Partial<Course> = {}) {
    const course = await givenCourse(under, { price: PRICE, ...overrides });
    const student = await givenStudent(under);
    const id = await givenEnrollment(under, student, course);
    return { course, student, id, reference: await referenceOf(id) };
  }
  const paid = (reference: string, more: object = {}) => ({ reference, outcome: 'PAID', ...PRICE, ...more });

  const post = (body: string, signature: string) =>
    server.inject({
      method: 'POST',
      url: '/payments/fake/webhook',
      headers: { 'content-type': 'application/json', 'x-payment-signature': signature },
      payload: body,
    });
  const notify = (notice: object) => {
    const body = JSON.stringify(notice);
    return post(body, signWebhook(SECRET, body, now));
  };
  const drop = (viewer: Viewer, id: string) =>
    under.run(
      viewer,
      `mutation { dropEnrollment(input: { enrollmentId: "${id}" }) { userErrors { code } } }`,
    );
  const grantsFor = async ({ userId }: Viewer) =>
    (await sentCommands(under, GrantReader)).filter((grant) => grant.userId === userId);

  it('opens the enrollment when the payment is confirmed, and courses hears that it was paid', async () => {
    const { course, student, id, reference } = await checkout();

    const { statusCode, body } = await notify(paid(reference));

    expect([statusCode, JSON.parse(body)]).toEqual([200, { result: 'applied' }]);
    const { data } = await under.run(
      student,
      `query { enrollment(id: "${id}") { status enrolledAt payment { reference } } }`,
    );
    expect(data.enrollment).toEqual({ status: 'ACTIVE', enrolledAt: now.toISOString(), payment: null });
    expect(await grantsFor(student)).toEqual([
      { courseId: course.courseId, userId: student.userId, version: 2, until: null, paid: true },
    ]);
    expect(await reasonsOf(id)).toEqual(['CHECKOUT_STARTED', 'PAYMENT_CONFIRMED']);
  });

  it('acts once on notices that come five times, at once and out of order', async () => {
    const { student, id, reference } = await checkout();
    const failed = { ...paid(reference), outcome: 'FAILED' };

    const answers = await Promise.all(
      [
        failed,
        paid(reference),
        paid(reference),
        failed,
        paid(reference),
        paid(reference),
        paid(reference),
        failed,
      ].map(notify),
    );
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    await notify(failed);

    expect(await statusOf(id)).toEqual({ status: 'ACTIVE' });
    expect(await grantsFor(student)).toHaveLength(1);
    expect(await reasonsOf(id)).toEqual(['CHECKOUT_STARTED', 'PAYMENT_CONFIRMED']);
    expect(await sql('select status from enrollments.payment where enrollment_id = ?', id)).toEqual([
      { status: 'PAID' },
    ]);
  });

  it('does not open again by a replay after the student has left; enrolling again costs nothing more', async () => {
    const { course, student, id, reference } = await checkout();
    await notify(paid(reference));
    await drop(student, id);

    expect(JSON.parse((await notify(paid(reference))).body)).toEqual({ result: 'known already' });
    expect(await statusOf(id)).toEqual({ status: 'DROPPED' });

    expect(await givenEnrollment(under, student, course)).toBe(id);
    expect(await statusOf(id)).toEqual({ status: 'ACTIVE' });
    expect((await grantsFor(student)).map((grant) => [grant.version, grant.paid])).toEqual([
      [2, true],
      [4, true],
    ]);
  });

  it('lets the student try again after a failure', async () => {
    const { course, student, id, reference } = await checkout();
    await notify({ ...paid(reference), outcome: 'FAILED' });
    expect(await statusOf(id)).toEqual({ status: 'PENDING_PAYMENT' });
    await givenEnrollment(under, student, course);
    const second = await referenceOf(id);
    expect(second).not.toBe(reference);
    await notify(paid(second));
    expect(await statusOf(id)).toEqual({ status: 'ACTIVE' });
  });

  it('gives the seat back when nobody pays in time', async () => {
    const { course, student, id } = await checkout({ capacity: 1 });
    later(29);
    await runSchedule(under, 'enrollments.release-holds');
    expect(await statusOf(id)).toEqual({ status: 'PENDING_PAYMENT' });
    later(30);
    await runSchedule(under, 'enrollments.release-holds');
    expect(await statusOf(id)).toEqual({ status: 'DROPPED' });
    expect(await reasonsOf(id)).toEqual(['CHECKOUT_STARTED', 'HOLD_EXPIRED']);
    expect(
      (await sentCommands(under, RevokeReader)).filter(({ userId }) => userId === student.userId),
    ).toEqual([]);

    await givenEnrollment(under, await givenStudent(under), course);
  });

  it('honours money that comes too late, by one seat too many, and says so in the history', async () => {
    const { course, student, id, reference } = await checkout({ capacity: 1 });
    later(31);
    await runSchedule(under, 'enrollments.release-holds');
    const other = await givenStudent(under);
    const otherId = await givenEnrollment(under, other, course);
    await notify(paid(await referenceOf(otherId)));

    expect((await notify(paid(reference))).statusCode).toBe(200);

    expect([await statusOf(id), await statusOf(otherId)]).toEqual([
      { status: 'ACTIVE' },
      { status: 'ACTIVE' },
    ]);
    expect((await reasonsOf(id)).at(-1)).toBe('LATE_PAYMENT_HONOURED');
    expect(await grantsFor(student)).toMatchObject([{ paid: true }]);
    const { data } = await under.entity(null, 'Course', { id: course.courseId }, 'enrollmentCount seatsLeft');
    expect(data._entities).toEqual([{ enrollmentCount: 2, seatsLeft: 0 }]);
  });

  it('honours money for a checkout that the student had left', async () => {
    const { student, id, reference } = await checkout();
    await drop(student, id);
    await notify(paid(reference));
    expect(await statusOf(id)).toEqual({ status: 'ACTIVE' });
  });

  it.each([
    ['no signature', () => ''],
    ['a foreign secret', (body: string) => signWebhook('another secret that is long enough!', body, START)],
    ['another body', () => signWebhook(SECRET, '{}', START)],
    ['an old signature', (body: string) => signWebhook(SECRET, body, new Date(START.getTime() - 301_000))],
    ['one from the future', (body: string) => signWebhook(SECRET, body, new Date(START.getTime() + 301_000))],
  ])('refuses a notice with %s', async (_name, sign) => {
    const { reference } = await checkout();
    const before = await everything(under);
    const body = JSON.stringify(paid(reference));
    const { statusCode, body: answer } = await post(body, sign(body));
    expect([statusCode, JSON.parse(answer).errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(await everything(under)).toEqual(before);
  });

  it('refuses notices that are none, name another amount or an unknown payment', async () => {
    const { reference } = await checkout();
    const before = await everything(under);
    expect((await notify({ reference })).statusCode).toBe(400);
    expect((await post('{', signWebhook(SECRET, '{', now))).statusCode).toBe(400);
    expect((await notify(paid(reference, { amount: 1 }))).statusCode).toBe(422);
    expect((await notify(paid(reference, { currency: 'USD' }))).statusCode).toBe(422);
    expect((await notify(paid('fake_unknown'))).statusCode).toBe(404);
    expect(
      (await server.inject({ method: 'POST', url: '/payments/fake/webhook', payload: 'x'.repeat(20_000) }))
        .statusCode,
    ).toBe(413);
    expect(await everything(under)).toEqual(before);
  });

  it('has a checkout page that pays with one click', async () => {
    const { id, reference } = await checkout();
    const url = `/payments/fake/checkout/${reference}`;
    const page = await server.inject(url);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('49.00 EUR');
    expect(page.body).toContain('<button>');

    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const clicked = await server.inject({ method: 'POST', url, headers, payload: '' });
    expect(clicked.body).toContain('Paid.');
    expect(await statusOf(id)).toEqual({ status: 'ACTIVE' });
    expect((await server.inject(url)).body).not.toContain('<button>');
    for (const unknown of ['unknown', '%00', '%3F', "'%3F%3F", 'x'.repeat(99)]) {
      expect((await server.inject(`/payments/fake/checkout/${unknown}`)).statusCode).toBe(404);
    }
  });

  it('will not start in production with a provider that nobody chose', () => {
    const runtime = { orm: under.subgraph.orm, clock: { now: () => now } } as never as Record<
      string,
      unknown
    >;
    const compose = (env: object) => () => enrollments.compose({ ...runtime, env } as never);
    expect(
      compose({ NODE_ENV: 'production', PUBLIC_URL: 'https://x', PAYMENT_WEBHOOK_SECRET: SECRET }),
    ).toThrow(InvalidEnvironment);
    expect(compose({ NODE_ENV: 'production', PUBLIC_URL: 'https://x', PAYMENT_PROVIDER: 'fake' })).toThrow(
      InvalidEnvironment,
    );
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseChanged } from '@training-center/courses/contract';
import { StudentChanged } from '@training-center/profiles/contract';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import { until } from '@training-center/shared/testing/until';
import Fastify, { type FastifyInstance } from 'fastify';
import { CertificateChanged } from '../src/contract.js';
import {
  completeLessons,
  enrollmentsUnderTest,
  everything,
  givenCourse,
  givenEnrollment,
  givenStudent,
  lessonIdsOf,
} from './factories/world.js';

const VERIFY = `query ($code: String!) {
  certificate(code: $code) { code status holderName courseTitle issuedAt pdfUrl }
}`;
const REVOKE = `mutation ($input: RevokeCertificateInput!) {
  revokeCertificate(input: $input) { certificate { code status } userErrors { __typename code path } }
}`;
const REINSTATE = `mutation ($input: ReinstateCertificateInput!) {
  reinstateCertificate(input: $input) { certificate { code status } userErrors { __typename code path } }
}`;
const TITLE = `Graphs & <b>trees</b> ? ?? '?'`;
const NOW = new Date('2026-11-23T23:59:58.123Z');

describe('certificates', () => {
  let under: SubgraphUnderTest;
  let server: FastifyInstance;
  const admin = testViewer({ roles: ['ADMIN'] });
  beforeAll(async () => {
    under = await enrollmentsUnderTest({
      clock: { now: () => NOW },
      env: { PUBLIC_URL: 'https://learn.example' },
    });
    server = Fastify();
    under.subgraph.parts.routes!(server);
    await server.ready();
  });
  afterAll(async () => {
    await server.close();
    await under.stop();
  });

  async function certified(title = TITLE) {
    const course = await givenCourse(under, { title });
    const student = await givenStudent(under);
    const id = await givenEnrollment(under, student, course);
    await completeLessons(under, student, lessonIdsOf(course));
    const { data } = await under.run(student, `query { enrollment(id: "${id}") { certificate { code } } }`);
    return { course, student, code: data.enrollment.certificate.code as string };
  }
  const verify = (code: string, viewer: Viewer | null = null) => under.run(viewer, VERIFY, { code });

  describe('certificate(code)', () => {
    it('answers everybody what stands on it, however the code is typed', async () => {
      const { code, student } = await certified();
      const expected = {
        code,
        status: 'VALID',
        holderName: student.username,
        courseTitle: TITLE,
        issuedAt: NOW.toISOString(),
        pdfUrl: `https://learn.example/certificates/${code}.pdf`,
      };
      const spoken = code.replace(/0/g, 'o').replace(/1/g, 'L');
      for (const typed of [code, code.toLowerCase(), ` ${code.slice(0, 5)}-${code.slice(5)} `, spoken]) {
        const { data, errors } = await verify(typed);
        expect(errors).toBeUndefined();
        expect(data.certificate).toEqual(expected);
      }
    });

    it('stays as issued when the holder, the title or the course goes', async () => {
      const { code, student, course } = await certified();
      const before = (await verify(code)).data;
      const { studentId, userId } = student;
      await under.publish(StudentChanged, {
        studentId,
        userId,
        version: 2,
        username: 'deleted',
        canEnroll: false,
      });
      await under.publish(CourseChanged, { ...course, version: 2, title: 'Another', deleted: true });
      expect((await verify(code)).data).toEqual(before);
    });

    it.each(['ZZZZZZZZZZZZZZZZZZZZ', 'short', '', "' or 1=1 --", 'Z'.repeat(5000), '\0'])(
      'does not find %j',
      async (code) => {
        const { data, errors } = await verify(code);
        expect(data).toEqual({ certificate: null });
        expect(errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
      },
    );
  });

  describe('revokeCertificate and reinstateCertificate', () => {
    it('change the status under the same code, and tell so', async () => {
      const { code } = await certified();
      const told = await under.recorded(CertificateChanged);

      const revoked = await under.run(admin, REVOKE, { input: { code, reason: "Cheated? '??'" } });
      expect(revoked.data.revokeCertificate).toEqual({
        certificate: { code, status: 'REVOKED' },
        userErrors: [],
      });
      expect((await verify(code)).data.certificate.status).toBe('REVOKED');
      const before = await everything(under);
      await under.run(admin, REVOKE, { input: { code, reason: 'Once more.' } });
      expect(await everything(under)).toEqual(before);

      const reinstated = await under.run(admin, REINSTATE, { input: { code } });
      expect(reinstated.data.reinstateCertificate.certificate).toEqual({ code, status: 'VALID' });
      await until(() => told.length === 2);
      expect(told.map(({ data }) => [data.code, data.version, data.status]).toSorted()).toEqual([
        [code, 2, 'REVOKED'],
        [code, 3, 'VALID'],
      ]);
    });

    it('are for admins, with a known code and a reason', async () => {
      const { code, student, course } = await certified();
      const before = await everything(under);
      for (const [mutation, input] of [
        [REVOKE, { code, reason: 'Cheated.' }],
        [REINSTATE, { code }],
      ] as const) {
        const denied = async (viewer: Viewer | null) =>
          (await under.run(viewer, mutation, { input })).errors?.[0]?.extensions['code'];
        expect(await denied(null)).toBe('UNAUTHENTICATED');
        expect(await denied(student)).toBe('FORBIDDEN');
        expect(await denied(testViewer({ userId: course.instructorUserId }))).toBe('FORBIDDEN');
      }
      const unknown = await under.run(admin, REVOKE, { input: { code: 'none', reason: 'Cheated.' } });
      expect(unknown.data.revokeCertificate.userErrors).toEqual([
        { __typename: 'NotFound', code: 'NOT_FOUND', path: ['input', 'code'] },
      ]);
      const reasonless = await under.run(admin, REVOKE, { input: { code, reason: ' ' } });
      expect(reasonless.data.revokeCertificate.userErrors).toMatchObject([{ path: ['input', 'reason'] }]);
      expect(await everything(under)).toEqual(before);
    });
  });

  describe('GET /certificates/…', () => {
    it('gives the same PDF to everybody, every time', async () => {
      const { code } = await certified();
      const first = await server.inject(`/certificates/${code}.pdf`);
      expect(first.statusCode).toBe(200);
      expect(first.headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="certificate-${code}.pdf"`,
        'x-content-type-options': 'nosniff',
      });
      expect(first.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
      const second = await server.inject(`/certificates/${code.toLowerCase()}.PDF`);
      expect(second.rawPayload.equals(first.rawPayload)).toBe(true);

      await under.run(admin, REVOKE, { input: { code, reason: 'Cheated.' } });
      const revoked = await server.inject(`/certificates/${code}.pdf`);
      expect(revoked.rawPayload.equals(first.rawPayload)).toBe(false);
    });

    it('shows a page to who scanned the code, with everything escaped', async () => {
      const { code, student } = await certified();
      const page = await server.inject(`/certificates/${code}`);
      expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(page.headers['content-security-policy']).toContain("default-src 'none'");
      expect(page.body).toContain('This certificate is valid.');
      expect(page.body).toContain('Graphs &amp; &lt;b&gt;trees&lt;/b&gt; ? ?? &#39;?&#39;');
      expect(page.body).toContain(student.username);
      await under.run(admin, REVOKE, { input: { code, reason: 'Cheated.' } });
      expect((await server.inject(`/certificates/${code}`)).body).toContain('was revoked');
    });

    it.each(['ZZZZZZZZZZZZZZZZZZZZ.pdf', 'ZZZZZZZZZZZZZZZZZZZZ', '.pdf', '%00', 'x.pdf.pdf'])(
      'answers 404 for %s',
      async (name) => {
        const { statusCode, headers, body } = await server.inject(`/certificates/${name}`);
        expect(statusCode).toBe(404);
        expect(headers['content-type']).toContain('application/json');
        expect(JSON.parse(body).errors[0].extensions.code).toBe('NOT_FOUND');
      },
    );
  });
});

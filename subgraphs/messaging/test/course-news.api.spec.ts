import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseChanged } from '@training-center/courses/contract';
import {
  CertificateChanged,
  EnrollmentChanged,
  EnrollmentCompleted,
} from '@training-center/enrollments/contract';
import type { PayloadOf } from '@training-center/shared/events/message';
import { republishConsumer } from '@training-center/shared/events/republish';
import { newId } from '@training-center/shared/ids/new-id';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import { until } from '@training-center/shared/testing/until';
import { inboxOf, messagingUnderTest, rowsOf, TestClock } from './factories/notification-world.js';

type Enrollment = PayloadOf<typeof EnrollmentChanged>;
type Certificate = PayloadOf<typeof CertificateChanged>;

const NOW = new Date();
const ago = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000).toISOString();

describe('news of courses', () => {
  let under: SubgraphUnderTest;
  const enrollments: Enrollment[] = [];
  const certificates: Certificate[] = [];
  beforeAll(async () => {
    under = await messagingUnderTest({ clock: new TestClock(NOW.toISOString()) });
    await under.standIn([
      republishConsumer('enrollments', [
        {
          event: EnrollmentChanged,
          read: async () => enrollments.map((data) => ({ id: data.enrollmentId, data })),
        },
        {
          event: CertificateChanged,
          read: async () => certificates.map((data) => ({ id: data.certificateId, data })),
        },
      ]),
    ]);
  });
  afterAll(() => under.stop());

  const viewer = () => testViewer();
  const enrollment = (userId: string, overrides: Partial<Enrollment> = {}): Enrollment => ({
    enrollmentId: newId(),
    version: 1,
    courseId: newId(),
    studentId: newId(),
    userId,
    status: 'ACTIVE',
    enrolledAt: ago(0),
    completedAt: null,
    ...overrides,
  });
  const certificate = (userId: string, overrides: Partial<Certificate> = {}): Certificate => ({
    certificateId: newId(),
    version: 1,
    code: 'ABCDEFGHJKMNPQRSTVWX',
    enrollmentId: newId(),
    courseId: newId(),
    userId,
    courseTitle: 'Graphs',
    status: 'VALID',
    issuedAt: ago(0),
    ...overrides,
  });
  const told = async (person: ReturnType<typeof viewer>) =>
    (await inboxOf(under, person)).nodes.map(({ type, title }) => [type, title]).toReversed();

  it('tell the student, and nobody else, of the enrollment, with what is known of the course', async () => {
    const [student, teacher] = [viewer(), viewer()];
    const course = {
      courseId: newId(),
      version: 1,
      instructorId: newId(),
      instructorUserId: teacher.userId,
      slug: 'graphs',
      title: 'Graphs '.repeat(40).trim(),
      status: 'PUBLISHED',
      deleted: false,
      price: { amount: 0, currency: 'EUR' },
      capacity: null,
      modules: [],
    } as const;
    await under.publish(CourseChanged, { ...course, modules: [] });
    const { courseId } = course;
    await under.publish(EnrollmentChanged, enrollment(student.userId, { courseId }));

    const { nodes } = await inboxOf(under, student);
    expect(nodes).toMatchObject([{ type: 'ENROLLED', link: '/courses/graphs', course: { id: courseId } }]);
    expect(nodes[0].title).toMatch(/^You are enrolled in Graphs Graphs .*…$/);
    expect([...nodes[0].title]).toHaveLength(200);
    expect(await told(teacher)).toEqual([]);
  });

  it('tell one transition once, whatever is sent again and in whatever order', async () => {
    const student = viewer();
    const first = enrollment(student.userId);
    const dropped: Enrollment = { ...first, version: 2, status: 'DROPPED' };
    const again: Enrollment = { ...first, version: 3, enrolledAt: ago(-0.001) };
    const completed: Enrollment = { ...again, version: 4, status: 'COMPLETED', completedAt: ago(-0.002) };
    const events = [again, first, completed, dropped];
    for (const event of [...events, ...events.toReversed(), ...events])
      await under.publish(EnrollmentChanged, event);
    const completion = { ...first, completedAt: completed.completedAt! };
    for (let count = 0; count < 3; count += 1) await under.publish(EnrollmentCompleted, completion);

    // Both enrolments are unread and about one course: one notification.
    const { nodes, unread } = await inboxOf(under, student);
    expect(unread).toBe(2);
    expect(nodes.map(({ type, count }) => [type, count])).toEqual([
      ['COURSE_COMPLETED', 1],
      ['ENROLLED', 2],
    ]);
  });

  it('do not tell of an enrollment that is not paid, or of one that ended', async () => {
    const student = viewer();
    await under.publish(
      EnrollmentChanged,
      enrollment(student.userId, { status: 'PENDING_PAYMENT', enrolledAt: null }),
    );
    await under.publish(EnrollmentChanged, enrollment(student.userId, { status: 'DROPPED' }));
    expect(await told(student)).toEqual([]);
  });

  it('tell of a certificate, its revocation and that it is valid again, each once', async () => {
    const student = viewer();
    const issued = certificate(student.userId);
    const revoked: Certificate = { ...issued, version: 2, status: 'REVOKED' };
    const valid: Certificate = { ...issued, version: 3 };
    for (const event of [issued, revoked, valid, valid, issued, revoked])
      await under.publish(CertificateChanged, event);
    const revokedAgain: Certificate = { ...revoked, version: 4 };
    for (let count = 0; count < 3; count += 1) await under.publish(CertificateChanged, revokedAgain);

    const { nodes } = await inboxOf(under, student);
    expect(nodes.map(({ type, title, count }) => [type, title, count])).toEqual([
      ['CERTIFICATE_REVOKED', 'Your certificate for Graphs was revoked', 2],
      ['CERTIFICATE_ISSUED', 'Your certificate for Graphs is valid again', 2],
    ]);
    expect(nodes[0].link).toBe('/certificates/ABCDEFGHJKMNPQRSTVWX');
  });

  it('are not told when they are older than a day', async () => {
    const student = viewer();
    await under.publish(EnrollmentChanged, enrollment(student.userId, { enrolledAt: ago(25) }));
    await under.publish(EnrollmentCompleted, { ...enrollment(student.userId), completedAt: ago(25) });
    await under.publish(CertificateChanged, certificate(student.userId, { issuedAt: ago(25) }));
    expect(await told(student)).toEqual([]);
    await under.publish(EnrollmentChanged, enrollment(student.userId, { enrolledAt: ago(23) }));
    expect(await told(student)).toEqual([['ENROLLED', 'You are enrolled']]);
  });

  it('flood nobody when owners tell their whole state: only what is new and was missed is told, once', async () => {
    const [old, recent] = [viewer(), viewer()];
    for (let count = 0; count < 50; count += 1) {
      enrollments.push(enrollment(old.userId, { enrolledAt: ago(24 * 30) }));
      certificates.push(certificate(old.userId, { issuedAt: ago(24 * 30) }));
    }
    certificates.push(certificate(old.userId, { issuedAt: ago(24 * 30), version: 2, status: 'REVOKED' }));
    enrollments.push(enrollment(recent.userId, { enrolledAt: ago(1) }));
    certificates.push(certificate(recent.userId, { issuedAt: ago(1) }));
    await under.publish(EnrollmentChanged, enrollments.at(-1)!);

    for (let count = 0; count < 2; count += 1) {
      await under.subgraph.rebuildProjections();
      await until(async () => {
        const [open] = await rowsOf<{ count: number }>(
          under,
          `select count(*)::int as count from jobs.job
           where (name like 'messaging.tell-%' or name = 'enrollments.republish') and state in ('created', 'active', 'retry')`,
        );
        return open!.count === 0;
      });
    }
    expect(await told(old)).toEqual([]);
    expect(await told(recent)).toEqual([
      ['ENROLLED', 'You are enrolled'],
      ['CERTIFICATE_ISSUED', 'Your certificate for Graphs is ready'],
    ]);
  });
});

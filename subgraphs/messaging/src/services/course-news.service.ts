import type {
  CertificateChanged,
  EnrollmentChanged,
  EnrollmentCompleted,
} from '@training-center/enrollments/contract';
import type { Message, PayloadOf } from '@training-center/shared/events/message';
import type { Notice } from '@training-center/shared/events/notice';
import type { Transaction } from '@training-center/shared/scope/transaction';
import { CourseProjection } from '../domain/course-projection/course-projection.entity.js';
import type { NoticeService } from './notice.service.js';

type NoticeData = PayloadOf<typeof Notice>;
type Certificate = PayloadOf<typeof CertificateChanged>;

const NEWS_FOR_MS = 24 * 3_600_000;

/**
 * Makes notices out of what happens to enrolments. Owners tell their whole state to whoever listens for the first time: what
 * happened longer ago than a day is known to the person by now, and nobody is told.
 *
 * Only the student is told: who teaches sees the roster.
 */
export class CourseNewsService {
  readonly #notices: NoticeService;

  constructor(notices: NoticeService) {
    this.#notices = notices;
  }

  async enrolled(tx: Transaction, enrollment: PayloadOf<typeof EnrollmentChanged>): Promise<boolean> {
    const { enrollmentId, userId, courseId, status, enrolledAt } = enrollment;
    if (status !== 'ACTIVE' || !enrolledAt || !isNews(enrolledAt, tx.now)) return false;
    const course = await tx.em.findOne(CourseProjection, { courseId });
    return this.#notices.tell(tx, {
      ...aboutCourse(courseId, course),
      userId,
      effectKey: `enrolled:${enrollmentId}:${enrolledAt}`,
      kind: 'ENROLLED',
      title: oneLine(course ? `You are enrolled in ${course.title}` : 'You are enrolled'),
      body: 'All lessons of the course are open to you now.',
      occurredAt: enrolledAt,
    });
  }

  async completed(tx: Transaction, completion: PayloadOf<typeof EnrollmentCompleted>): Promise<boolean> {
    const { enrollmentId, userId, courseId, completedAt } = completion;
    if (!isNews(completedAt, tx.now)) return false;
    const course = await tx.em.findOne(CourseProjection, { courseId });
    return this.#notices.tell(tx, {
      ...aboutCourse(courseId, course),
      userId,
      effectKey: `completed:${enrollmentId}`,
      kind: 'COURSE_COMPLETED',
      title: oneLine(course ? `You have completed ${course.title}` : 'You have completed a course'),
      body: 'Every lesson is done. Well done!',
      occurredAt: completedAt,
    });
  }

  /** The state says since when a certificate exists, not since when it is revoked: told again, that is no news. */
  async certified(tx: Transaction, certificate: Certificate, message: Message<unknown>): Promise<boolean> {
    const { version, status, issuedAt } = certificate;
    const isFirst = status === 'VALID' && version <= 2;
    if (!isFirst && message.rehearsal !== undefined) return false;
    const occurredAt = isFirst ? issuedAt : message.occurredAt;
    if (!isNews(occurredAt, tx.now)) return false;
    return this.#notices.tell(tx, {
      ...textOf(certificate, isFirst),
      userId: certificate.userId,
      link: `/certificates/${certificate.code}`,
      subject: { type: 'Certificate', id: certificate.certificateId },
      courseId: certificate.courseId,
      occurredAt,
    });
  }
}

function textOf(
  { certificateId, version, status, courseTitle }: Certificate,
  isFirst: boolean,
): Pick<NoticeData, 'effectKey' | 'kind' | 'title' | 'body'> {
  if (status === 'REVOKED')
    return {
      effectKey: `certificate-revoked:${certificateId}:${version}`,
      kind: 'CERTIFICATE_REVOKED',
      title: oneLine(`Your certificate for ${courseTitle} was revoked`),
      body: 'Whoever checks its code is told so.',
    };
  return {
    effectKey: `certificate-issued:${certificateId}${isFirst ? '' : `:${version}`}`,
    kind: 'CERTIFICATE_ISSUED',
    title: oneLine(`Your certificate for ${courseTitle} is ${isFirst ? 'ready' : 'valid again'}`),
    body: 'Anybody can check it by its code.',
  };
}

function aboutCourse(courseId: string, course: CourseProjection | null) {
  return { subject: { type: 'Course', id: courseId }, courseId, link: course && `/courses/${course.slug}` };
}

function isNews(at: string, now: Date): boolean {
  return now.getTime() - Date.parse(at) <= NEWS_FOR_MS;
}

/** As long as titles of notices may be. */
function oneLine(title: string): string {
  const characters = [...title];
  return characters.length <= 200 ? title : `${characters.slice(0, 199).join('')}…`;
}

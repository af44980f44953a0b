import type { PayloadOf } from '@training-center/shared/events/message';
import { Notice } from '@training-center/shared/events/notice';
import type { Transaction } from '@training-center/shared/scope/transaction';
import { TellLearners } from '../contract.js';
import type { LiveSession } from '../domain/live-session/live-session.entity.js';
import { findSession } from '../domain/live-session/live-session.repository.js';
import { findCourse, findLearnersAfter } from '../domain/projections/projection.repository.js';
import { spokenTime } from './notice-text.js';

const PAGE = 200;

type News = PayloadOf<typeof TellLearners>;

/** Tells those on a course of changes in its sessions, page by page: each page is a job. */
export class TellingService {
  async tell(tx: Transaction, news: News): Promise<void> {
    const session = await findSession(tx.em, news.sessionId);
    const course = session && (await findCourse(tx.em, session.courseId));
    if (!course || course.deleted || session.isCancelled() !== (news.kind === 'SESSION_CANCELLED')) return;
    const learners = await findLearnersAfter(tx.em, session.courseId, news.afterUserId, PAGE);
    for (const { userId } of learners) {
      await tx.publish(Notice, {
        effectKey: `${news.kind}:${session.id}:${news.version}:${userId}`,
        userId,
        kind: news.kind,
        ...wordsFor(news, session),
        link: `/courses/${course.slug}`,
        subject: { type: 'LiveSession', id: session.id },
        courseId: course.courseId,
        occurredAt: tx.now.toISOString(),
      });
    }
    const last = learners.at(-1);
    if (last && learners.length === PAGE)
      await tx.publish(TellLearners, { ...news, afterUserId: last.userId });
  }
}

function wordsFor({ kind, sessions }: News, session: LiveSession): { title: string; body: string } {
  const { title, startsAt, timeZone, cancellationReason } = session;
  const time = spokenTime(startsAt, timeZone);
  const several = sessions > 1 ? `${sessions} sessions, the first of them: ` : '';
  if (kind === 'SESSION_SCHEDULED') return { title: `New: ${title}`, body: `${several}${time}.` };
  if (kind === 'SESSION_MOVED') return { title: `Moved: ${title}`, body: `${several}now ${time}.` };
  const reason = cancellationReason ? ` ${cancellationReason}` : '';
  return { title: `Cancelled: ${title}`, body: `${several}${time}.${reason}` };
}

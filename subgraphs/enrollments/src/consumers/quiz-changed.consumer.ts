import { QuizChanged } from '@training-center/courses/contract';
import { upsertNewer } from '@training-center/shared/database/upsert-newer';
import { type Consumer, consumer } from '@training-center/shared/events/consumer';
import { QuizProjection } from '../domain/quiz-projection/quiz-projection.entity.js';

export const quizChangedConsumer: Consumer = consumer({
  name: 'enrollments.project-quiz',
  message: QuizChanged,
  async handle(tx, { lessonId, courseId, version, passPercent, maxAttempts, questions }) {
    return upsertNewer(tx.em, QuizProjection, {
      lessonId,
      courseId,
      version,
      passPercent,
      maxAttempts,
      questions,
    });
  },
});

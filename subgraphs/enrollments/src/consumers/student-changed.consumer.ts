import { StudentChanged } from '@training-center/profiles/contract';
import { upsertNewer } from '@training-center/shared/database/upsert-newer';
import { type Consumer, consumer } from '@training-center/shared/events/consumer';
import { StudentProjection } from '../domain/student-projection/student-projection.entity.js';

export const studentChangedConsumer: Consumer = consumer({
  name: 'enrollments.project-student',
  message: StudentChanged,
  async handle(tx, { studentId, userId, version, username, canEnroll }) {
    return upsertNewer(tx.em, StudentProjection, { studentId, userId, version, username, canEnroll });
  },
});

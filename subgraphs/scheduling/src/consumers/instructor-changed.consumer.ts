import { InstructorChanged } from '@training-center/profiles/contract';
import { upsertNewer } from '@training-center/shared/database/upsert-newer';
import { type Consumer, consumer } from '@training-center/shared/events/consumer';
import { InstructorProjection } from '../domain/projections/instructor-projection.entity.js';

export const instructorChangedConsumer: Consumer = consumer({
  name: 'scheduling.project-instructor',
  message: InstructorChanged,
  async handle(tx, { instructorId, userId, version, username, canTeach }) {
    return upsertNewer(tx.em, InstructorProjection, { instructorId, userId, version, username, canTeach });
  },
});

import { InstructorChanged } from '@training-center/profiles/contract';
import { upsertNewer } from '@training-center/shared/database/upsert-newer';
import { consumer } from '@training-center/shared/events/consumer';
import { InstructorProjection } from '../domain/instructor/instructor-projection.entity.js';

export const instructorChangedConsumer = consumer({
  name: 'courses.project-instructor',
  message: InstructorChanged,
  async handle(tx, { instructorId, userId, canTeach, version }) {
    return upsertNewer(tx.em, InstructorProjection, { instructorId, userId, canTeach, version });
  },
});

import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';
import { timestamped } from '@training-center/shared/database/traits/timestamped';
import { Enrollment } from '../enrollment/enrollment.entity.js';

export const storedProgressStates = ['IN_PROGRESS', 'COMPLETED'] as const;

const LessonProgressSchema = defineEntity({
  name: 'LessonProgress',
  properties: {
    ...identified,
    ...timestamped,
    enrollmentId: () => p.manyToOne(Enrollment).mapToPk().fieldName('enrollment_id'),
    lessonId: p.uuid(),
    state: p.enum(storedProgressStates),
    completedAt: p.datetime(3).strictNullable(),
  },
  uniques: [{ name: 'lesson_progress_enrollment_lesson_unique', properties: ['enrollmentId', 'lessonId'] }],
});

/** How far a student is with a lesson. It only ever goes forward. */
export class LessonProgress extends LessonProgressSchema.class {
  complete(now: Date): void {
    if (this.state === 'COMPLETED') return;
    this.state = 'COMPLETED';
    this.completedAt = now;
  }
}

LessonProgressSchema.setClass(LessonProgress);

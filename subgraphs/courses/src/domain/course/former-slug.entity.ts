import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';
import { slugged } from '@training-center/shared/database/traits/slugged';
import { timestamped } from '@training-center/shared/database/traits/timestamped';
import { Course } from './course.entity.js';

const FormerSlugSchema = defineEntity({
  name: 'FormerSlug',
  tableName: 'former_slug',
  properties: {
    ...identified,
    ...slugged,
    courseId: () => p.manyToOne(Course).mapToPk().fieldName('course_id').deleteRule('cascade').index(),
    ...timestamped,
  },
  indexes: [{ name: 'former_slug_slug', properties: ['slug', 'id'] }],
});

/** A slug that a course once had, so that old addresses still lead to it. */
export class FormerSlug extends FormerSlugSchema.class {}
FormerSlugSchema.setClass(FormerSlug);

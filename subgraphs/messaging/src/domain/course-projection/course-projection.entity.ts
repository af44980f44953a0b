import { defineEntity, p } from '@mikro-orm/core';

const CourseProjectionSchema = defineEntity({
  name: 'CourseProjection',
  properties: {
    courseId: p.uuid().primary(),
    version: p.integer(),
    instructorUserId: p.uuid(),
    slug: p.text(),
    title: p.text(),
    status: p.enum(['DRAFT', 'PUBLISHED', 'ARCHIVED']),
    deleted: p.boolean(),
  },
});

/** What this domain knows of a course: fed by events, never changed here. */
export class CourseProjection extends CourseProjectionSchema.class {}

CourseProjectionSchema.setClass(CourseProjection);

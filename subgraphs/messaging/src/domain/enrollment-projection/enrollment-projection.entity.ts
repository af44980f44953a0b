import { defineEntity, p } from '@mikro-orm/core';

const EnrollmentProjectionSchema = defineEntity({
  name: 'EnrollmentProjection',
  properties: {
    enrollmentId: p.uuid().primary(),
    version: p.integer(),
    courseId: p.uuid(),
    userId: p.uuid(),
    /** Whether the student learns or has completed the course: then they are in its room. */
    onCourse: p.boolean(),
  },
  indexes: [{ name: 'enrollment_projection_course_user_index', properties: ['courseId', 'userId'] }],
});

/** What this domain knows of an enrolment: fed by events, never changed here. */
export class EnrollmentProjection extends EnrollmentProjectionSchema.class {}

EnrollmentProjectionSchema.setClass(EnrollmentProjection);

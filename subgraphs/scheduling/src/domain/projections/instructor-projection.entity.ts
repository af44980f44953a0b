import { defineEntity, p } from '@mikro-orm/core';

const InstructorProjectionSchema = defineEntity({
  name: 'InstructorProjection',
  properties: {
    instructorId: p.uuid().primary(),
    userId: p.uuid().index('instructor_projection_user_index'),
    version: p.integer(),
    username: p.text(),
    canTeach: p.boolean(),
  },
});

/** What this domain knows of who teaches. Its row is what is locked to change a host's timetable. */
export class InstructorProjection extends InstructorProjectionSchema.class {}

InstructorProjectionSchema.setClass(InstructorProjection);

import { defineEntity, p } from '@mikro-orm/core';

const InstructorProjectionSchema = defineEntity({
  name: 'InstructorProjection',
  tableName: 'instructor_projection',
  properties: {
    instructorId: p.uuid().primary(),
    userId: p.uuid().index(),
    canTeach: p.boolean(),
    /** The instructor's own version, from the event. */
    version: p.integer(),
  },
});

/** Who teaches, as profiles last told. */
export class InstructorProjection extends InstructorProjectionSchema.class {}
InstructorProjectionSchema.setClass(InstructorProjection);

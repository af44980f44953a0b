import { defineEntity, p } from '@mikro-orm/core';

const StudentProjectionSchema = defineEntity({
  name: 'StudentProjection',
  properties: {
    studentId: p.uuid().primary(),
    userId: p.uuid().index(),
    version: p.integer(),
    username: p.text(),
    canEnroll: p.boolean(),
  },
});

/** A person who learns, told by profiles. `username` is printed on certificates. */
export class StudentProjection extends StudentProjectionSchema.class {}

StudentProjectionSchema.setClass(StudentProjection);

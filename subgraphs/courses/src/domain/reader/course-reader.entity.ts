import { defineEntity, p } from '@mikro-orm/core';

const CourseReaderSchema = defineEntity({
  name: 'CourseReader',
  tableName: 'course_reader',
  properties: {
    courseId: p.uuid().primary(),
    userId: p.uuid().primary(),
    /** Null: without end. */
    until: p.datetime(3).strictNullable(),
    paid: p.boolean(),
    revoked: p.boolean(),
    /** Of the command that said so. */
    version: p.integer(),
  },
});

/** Permission of one person to read the lessons of one course. Written by commands alone; no course has to be there yet. */
export class CourseReader extends CourseReaderSchema.class {
  isLive(now: Date): boolean {
    return !this.revoked && (this.until === null || this.until > now);
  }
}
CourseReaderSchema.setClass(CourseReader);

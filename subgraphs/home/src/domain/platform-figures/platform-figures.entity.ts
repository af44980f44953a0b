import { defineEntity, p } from '@mikro-orm/core';

const PlatformFiguresSchema = defineEntity({
  name: 'PlatformFigures',
  properties: {
    /** Always 1: there is one row, made by the migration. */
    id: p.integer().primary().autoincrement(false),
    publishedCourses: p.integer().default(0),
    learners: p.integer().default(0),
    enrollments: p.integer().default(0),
    completions: p.integer().default(0),
    certificates: p.integer().default(0),
    asOf: p.datetime(3),
  },
});

/** What the platform counts of itself. Written by the triggers of the projections alone. */
export class PlatformFigures extends PlatformFiguresSchema.class {}

PlatformFiguresSchema.setClass(PlatformFigures);

const CourseAudienceSchema = defineEntity({
  name: 'CourseAudience',
  properties: {
    courseId: p.uuid().primary(),
    /** How many learn on it or have completed it. */
    learners: p.integer(),
  },
});

/** How many people a course has. Written by a trigger alone. */
export class CourseAudience extends CourseAudienceSchema.class {}

CourseAudienceSchema.setClass(CourseAudience);

const LearnerSchema = defineEntity({
  name: 'Learner',
  properties: {
    userId: p.uuid().primary(),
    /** How many courses the person learns on or has completed. */
    courses: p.integer(),
  },
});

/** A person who is or was on a course. Written by a trigger alone. */
export class Learner extends LearnerSchema.class {}

LearnerSchema.setClass(Learner);

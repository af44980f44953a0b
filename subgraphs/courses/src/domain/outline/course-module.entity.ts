import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';
import { orderable } from '@training-center/shared/database/traits/orderable';
import { timestamped } from '@training-center/shared/database/traits/timestamped';
import { Course } from '../course/course.entity.js';

const CourseModuleSchema = defineEntity({
  name: 'CourseModule',
  tableName: 'course_module',
  properties: {
    ...identified,
    courseId: () => p.manyToOne(Course).mapToPk().fieldName('course_id').deleteRule('cascade'),
    title: p.text(),
    ...orderable,
    ...timestamped,
  },
  uniques: [{ name: 'course_module_position', properties: ['courseId', 'position'], deferMode: 'deferred' }],
});

/** A chapter of a course. */
export class CourseModule extends CourseModuleSchema.class {}
CourseModuleSchema.setClass(CourseModule);

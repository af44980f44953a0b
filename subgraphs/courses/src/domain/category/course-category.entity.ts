import { defineEntity, p } from '@mikro-orm/core';
import { Course } from '../course/course.entity.js';
import { Category } from './category.entity.js';

const CourseCategorySchema = defineEntity({
  name: 'CourseCategory',
  tableName: 'course_category',
  properties: {
    courseId: () => p.manyToOne(Course).mapToPk().fieldName('course_id').deleteRule('cascade').primary(),
    category: () => p.manyToOne(Category).fieldName('category_id').deleteRule('cascade').primary().index(),
  },
});

/** That a course belongs to a category. */
export class CourseCategory extends CourseCategorySchema.class {}
CourseCategorySchema.setClass(CourseCategory);

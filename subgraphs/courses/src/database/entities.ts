import { Category } from '../domain/category/category.entity.js';
import { CourseCategory } from '../domain/category/course-category.entity.js';
import { Course } from '../domain/course/course.entity.js';
import { FormerSlug } from '../domain/course/former-slug.entity.js';
import { InstructorProjection } from '../domain/instructor/instructor-projection.entity.js';
import { CourseModule } from '../domain/outline/course-module.entity.js';
import { Lesson } from '../domain/outline/lesson.entity.js';
import { QuizChoice } from '../domain/quiz/quiz-choice.entity.js';
import { QuizQuestion } from '../domain/quiz/quiz-question.entity.js';
import { CourseReader } from '../domain/reader/course-reader.entity.js';

/** Every table of this subgraph. */
export const entities = [
  Course,
  FormerSlug,
  Category,
  CourseCategory,
  CourseModule,
  Lesson,
  QuizQuestion,
  QuizChoice,
  CourseReader,
  InstructorProjection,
];

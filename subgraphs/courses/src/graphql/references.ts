import type { ReferenceResolver } from '@training-center/shared/graphql/build-subgraph-schema';
import type { CategoryService } from '../services/category.service.js';
import type { CourseReadingService } from '../services/course-reading.service.js';

/** How other subgraphs and the gateway reach entities of this one: through the same doors as clients. */
export function references(
  reading: CourseReadingService,
  categories: CategoryService,
): Readonly<Record<string, ReferenceResolver>> {
  return {
    Course: ({ id }, scope) => reading.courseById(scope, id),
    Module: ({ id }, scope) => reading.moduleById(scope, id),
    Lesson: ({ id }, scope) => reading.lessonById(scope, id),
    VideoLesson: ({ id }, scope) => reading.lessonOfKindById(scope, 'VIDEO', id),
    TextLesson: ({ id }, scope) => reading.lessonOfKindById(scope, 'TEXT', id),
    QuizLesson: ({ id }, scope) => reading.lessonOfKindById(scope, 'QUIZ', id),
    AssignmentLesson: ({ id }, scope) => reading.lessonOfKindById(scope, 'ASSIGNMENT', id),
    Category: ({ id }, scope) => categories.byId(scope, id),
    Instructor: async ({ id }) => ({ id }),
  };
}

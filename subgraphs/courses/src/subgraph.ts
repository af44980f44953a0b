import { defineSubgraph } from '@training-center/shared/subgraph/define-subgraph';
import { sharedUserErrors } from '@training-center/shared/graphql/user-error.type';
import { courseState, quizState } from './consumers/current-states.js';
import { grantReaderConsumer } from './consumers/grant-reader.consumer.js';
import { instructorChangedConsumer } from './consumers/instructor-changed.consumer.js';
import { revokeReaderConsumer } from './consumers/revoke-reader.consumer.js';
import { entities } from './database/entities.js';
import { migrations } from './database/migrations.js';
import { coursesEnv } from './env.js';
import { lessonTypes } from './graphql/lesson/lesson-types.js';
import { references } from './graphql/references.js';
import { authoringResolvers, readingResolvers } from './graphql/resolvers.js';
import { CatalogueService } from './services/catalogue.service.js';
import { CategoryService } from './services/category.service.js';
import { CourseAuthoringService } from './services/course-authoring.service.js';
import { CourseLifecycleService } from './services/course-lifecycle.service.js';
import { CourseReadingService } from './services/course-reading.service.js';
import { LessonAuthoringService } from './services/lesson-authoring.service.js';
import { LessonContentService } from './services/lesson-content.service.js';
import { OutlineService } from './services/outline.service.js';
import { QuizAuthoringService } from './services/quiz-authoring.service.js';
import { ReaderService } from './services/reader.service.js';
import { TaughtCoursesService } from './services/taught-courses.service.js';

/** Courses: what content exists. Who has access is told by the layer above, as readers. */
export default defineSubgraph({
  name: 'courses',
  env: coursesEnv,
  entities,
  migrations,
  compose() {
    const reading = new CourseReadingService();
    const categories = new CategoryService();
    const lessons = new LessonAuthoringService();
    const readers = new ReaderService();
    return {
      resolvers: [
        ...readingResolvers({
          reading,
          categories,
          catalogue: new CatalogueService(),
          contents: new LessonContentService(),
          taught: new TaughtCoursesService(),
        }),
        ...authoringResolvers({
          courses: new CourseAuthoringService(),
          lifecycle: new CourseLifecycleService(),
          outlines: new OutlineService(),
          lessons,
          quizzes: new QuizAuthoringService(lessons),
        }),
      ],
      types: [...sharedUserErrors, ...lessonTypes],
      references: references(reading, categories),
      consumers: [instructorChangedConsumer, grantReaderConsumer(readers), revokeReaderConsumer(readers)],
      currentStates: [courseState, quizState],
    };
  },
});

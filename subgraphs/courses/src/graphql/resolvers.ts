import type { CatalogueService } from '../services/catalogue.service.js';
import type { CategoryService } from '../services/category.service.js';
import type { CourseAuthoringService } from '../services/course-authoring.service.js';
import type { CourseLifecycleService } from '../services/course-lifecycle.service.js';
import type { CourseReadingService } from '../services/course-reading.service.js';
import type { LessonAuthoringService } from '../services/lesson-authoring.service.js';
import type { LessonContentService } from '../services/lesson-content.service.js';
import type { OutlineService } from '../services/outline.service.js';
import type { QuizAuthoringService } from '../services/quiz-authoring.service.js';
import type { TaughtCoursesService } from '../services/taught-courses.service.js';
import { CategoryResolver } from './category/category.resolver.js';
import { ArchiveCourseMutation } from './course/archive-course.mutation.js';
import { CourseResolver } from './course/course.resolver.js';
import { CreateCourseMutation } from './course/create-course.mutation.js';
import { DeleteCourseMutation } from './course/delete-course.mutation.js';
import { PublishCourseMutation } from './course/publish-course.mutation.js';
import { RestoreCourseMutation } from './course/restore-course.mutation.js';
import { UpdateCourseMutation } from './course/update-course.mutation.js';
import { AssignmentLessonResolver } from './lesson/assignment-lesson.resolver.js';
import { CreateAssignmentLessonMutation } from './lesson/create-assignment-lesson.mutation.js';
import { CreateQuizLessonMutation } from './lesson/create-quiz-lesson.mutation.js';
import { CreateTextLessonMutation } from './lesson/create-text-lesson.mutation.js';
import { CreateVideoLessonMutation } from './lesson/create-video-lesson.mutation.js';
import { DeleteLessonMutation } from './lesson/delete-lesson.mutation.js';
import { LessonResolver } from './lesson/lesson.resolver.js';
import { MoveLessonMutation } from './lesson/move-lesson.mutation.js';
import { QuizLessonResolver } from './lesson/quiz-lesson.resolver.js';
import { ReorderLessonsMutation } from './lesson/reorder-lessons.mutation.js';
import { TextLessonResolver } from './lesson/text-lesson.resolver.js';
import { UpdateAssignmentLessonMutation } from './lesson/update-assignment-lesson.mutation.js';
import { UpdateQuizLessonMutation } from './lesson/update-quiz-lesson.mutation.js';
import { UpdateTextLessonMutation } from './lesson/update-text-lesson.mutation.js';
import { UpdateVideoLessonMutation } from './lesson/update-video-lesson.mutation.js';
import { VideoLessonResolver } from './lesson/video-lesson.resolver.js';
import { CreateModuleMutation } from './module/create-module.mutation.js';
import { DeleteModuleMutation } from './module/delete-module.mutation.js';
import { ModuleResolver } from './module/module.resolver.js';
import { ReorderModulesMutation } from './module/reorder-modules.mutation.js';
import { UpdateModuleMutation } from './module/update-module.mutation.js';
import { QuizQuestionResolver } from './quiz/quiz-question.resolver.js';
import { InstructorResolver } from './stubs/instructor.resolver.js';

export interface Reading {
  readonly reading: CourseReadingService;
  readonly catalogue: CatalogueService;
  readonly categories: CategoryService;
  readonly contents: LessonContentService;
  readonly taught: TaughtCoursesService;
}

export interface Authoring {
  readonly courses: CourseAuthoringService;
  readonly lifecycle: CourseLifecycleService;
  readonly outlines: OutlineService;
  readonly lessons: LessonAuthoringService;
  readonly quizzes: QuizAuthoringService;
}

export function readingResolvers({ reading, catalogue, categories, contents, taught }: Reading): object[] {
  return [
    new CourseResolver(reading, catalogue, categories),
    new CategoryResolver(categories),
    new ModuleResolver(reading),
    new LessonResolver(reading),
    new VideoLessonResolver(contents),
    new TextLessonResolver(contents),
    new QuizLessonResolver(contents),
    new AssignmentLessonResolver(contents),
    new QuizQuestionResolver(contents),
    new InstructorResolver(taught),
  ];
}

export function authoringResolvers({ courses, lifecycle, outlines, lessons, quizzes }: Authoring): object[] {
  return [
    new CreateCourseMutation(courses),
    new UpdateCourseMutation(courses),
    new PublishCourseMutation(lifecycle),
    new ArchiveCourseMutation(lifecycle),
    new DeleteCourseMutation(lifecycle),
    new RestoreCourseMutation(lifecycle),
    new CreateModuleMutation(outlines),
    new UpdateModuleMutation(outlines),
    new DeleteModuleMutation(outlines),
    new ReorderModulesMutation(outlines),
    new ReorderLessonsMutation(outlines),
    new MoveLessonMutation(outlines),
    new DeleteLessonMutation(outlines),
    new CreateVideoLessonMutation(lessons),
    new CreateTextLessonMutation(lessons),
    new CreateQuizLessonMutation(quizzes),
    new CreateAssignmentLessonMutation(lessons),
    new UpdateVideoLessonMutation(lessons),
    new UpdateTextLessonMutation(lessons),
    new UpdateQuizLessonMutation(quizzes),
    new UpdateAssignmentLessonMutation(lessons),
  ];
}

import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Enrollment } from '../domain/enrollment/enrollment.entity.js';
import type { LessonProgress } from '../domain/lesson-progress/lesson-progress.entity.js';
import { startedProgress } from '../domain/lesson-progress/lesson-progress.repository.js';
import { QuizNotPassedError } from '../domain/quiz-attempt/quiz.errors.js';
import type { CompletionService } from './completion.service.js';
import { lessonOnCourse } from './lesson-on-course.js';

export interface LearningStep {
  readonly lessonProgress: LessonProgress;
  readonly enrollment: Enrollment;
}

/** Completing lessons: any number of times, the first one counts. */
export class LearningService {
  readonly #completion: CompletionService;

  constructor(completion: CompletionService) {
    this.#completion = completion;
  }

  completeLesson(scope: RequestScope, lessonId: string): Promise<LearningStep> {
    const { userId } = scope.requireViewer();
    return scope.transactional(async (tx) => {
      const { course, kind, enrollment } = await lessonOnCourse(tx, lessonId, userId);
      const lessonProgress = await startedProgress(tx.em, enrollment.id, lessonId);
      if (kind === 'QUIZ' && lessonProgress.state !== 'COMPLETED') throw new QuizNotPassedError();
      lessonProgress.complete(tx.now);
      await this.#completion.completeWhenFinished(tx, enrollment, course);
      return { lessonProgress, enrollment };
    });
  }
}

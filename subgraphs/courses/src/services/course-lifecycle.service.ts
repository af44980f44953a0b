import { DomainErrors } from '@training-center/shared/errors/domain-error';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { Course } from '../domain/course/course.entity.js';
import { PaidReaders } from '../domain/course/course.errors.js';
import { publishingProblems } from '../domain/course/publishing.policy.js';
import { InstructorProjection } from '../domain/instructor/instructor-projection.entity.js';
import { findChoicesByQuestionId, findQuestionsByLessonId } from '../domain/quiz/quiz.repository.js';
import { hasLivePaidReader } from '../domain/reader/course-reader.repository.js';
import { type CourseEdit, editCourse } from './course-edit.js';
import { changeSlug, withFreshSlug } from './slug-retry.js';

interface CourseRef {
  readonly id: string;
  readonly expectedVersion?: number | null;
}

/** Draft → published ↔ archived; deleted and restored. Doing again what is done already changes nothing. */
export class CourseLifecycleService {
  /** Also brings an archived course back. @throws {DomainErrors} with every reason why it cannot be published. */
  publish(scope: RequestScope, input: CourseRef): Promise<Course> {
    return editCourse(scope, targetOf(input), async (edit) => {
      if (!edit.course.isPublished()) {
        DomainErrors.throwAny(await problemsOf(edit));
        edit.course.publish(edit.tx.now);
      }
      return edit.course;
    });
  }

  archive(scope: RequestScope, input: CourseRef): Promise<Course> {
    return editCourse(scope, targetOf(input), ({ course }) => {
      course.archive();
      return course;
    });
  }

  /** Out of every list, and restorable. @throws {PaidReaders} while somebody who paid can read it. */
  delete(scope: RequestScope, input: CourseRef): Promise<string> {
    return editCourse(scope, targetOf(input), async ({ tx, course }) => {
      if (await hasLivePaidReader(tx.em, course.id, tx.now)) throw new PaidReaders();
      course.delete(tx.now);
      return course.id;
    });
  }

  /** With a new slug when another course took the old one meanwhile. */
  restore(scope: RequestScope, input: CourseRef): Promise<Course> {
    return withFreshSlug((slugFrom) =>
      editCourse(scope, { ...targetOf(input), deleted: true }, async ({ tx, course }) => {
        if (!course.deletedAt) return course;
        course.restore(tx.now);
        await changeSlug(tx.em, course, await slugFrom(tx.em, course.title, course.id));
        return course;
      }),
    );
  }
}

function targetOf({ id, expectedVersion }: CourseRef) {
  return { course: id, path: ['input', 'id'], expectedVersion };
}

async function problemsOf({ tx, course, outline }: CourseEdit) {
  const quizzes = outline.lessons.filter(({ kind }) => kind === 'QUIZ').map(({ id }) => id);
  const questions = await findQuestionsByLessonId(tx.em, quizzes);
  const choices = await findChoicesByQuestionId(
    tx.em,
    questions.map(({ id }) => id),
  );
  const answerable = new Set(choices.filter(({ correct }) => correct).map(({ questionId }) => questionId));
  const instructor = await tx.em.findOne(InstructorProjection, { instructorId: course.instructorId });
  return publishingProblems({ course, outline, questions, answerable, instructor });
}

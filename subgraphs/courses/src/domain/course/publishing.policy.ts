import type { InstructorProjection } from '../instructor/instructor-projection.entity.js';
import type { Outline } from '../outline/outline.js';
import type { QuizQuestion } from '../quiz/quiz-question.entity.js';
import type { Course } from './course.entity.js';
import { NotPublishable } from './course.errors.js';

export interface PublishingFacts {
  readonly course: Course;
  readonly outline: Outline;
  readonly questions: readonly QuizQuestion[];
  /** Ids of the questions that have a correct choice. */
  readonly answerable: ReadonlySet<string>;
  readonly instructor: InstructorProjection | null;
}

/** Every reason why a course cannot be published, in the order in which an author would mend them. */
export function publishingProblems(facts: PublishingFacts): NotPublishable[] {
  return [...courseProblems(facts), ...outlineProblems(facts.outline), ...quizProblems(facts)];
}

function courseProblems({ course, instructor }: PublishingFacts): NotPublishable[] {
  const problems = [];
  if (!instructor?.canTeach) {
    problems.push(new NotPublishable('CANNOT_TEACH', 'Its instructor may not teach at the moment.'));
  }
  return [...problems, ...descriptionProblems(course)];
}

/** Also kept while a course is published. */
export function descriptionProblems(course: Course): NotPublishable[] {
  if (course.description.trim() !== '') return [];
  return [new NotPublishable('MISSING_DESCRIPTION', 'It has no description.')];
}

function outlineProblems(outline: Outline): NotPublishable[] {
  if (outline.modules.length === 0) return [new NotPublishable('NO_MODULE', 'It has no module.')];
  if (outline.lessons.length === 0) return [new NotPublishable('NO_LESSON', 'It has no lesson.')];
  return outline.modules
    .filter(({ id }) => outline.lessonsOf(id).length === 0)
    .map(({ title }) => new NotPublishable('EMPTY_MODULE', `The module "${title}" has no lesson.`));
}

function quizProblems({ outline, questions, answerable }: PublishingFacts): NotPublishable[] {
  return outline.lessons
    .filter(({ kind }) => kind === 'QUIZ')
    .flatMap(({ id, title }) => {
      const asked = questions.filter(({ lessonId }) => lessonId === id);
      if (asked.length === 0)
        return [new NotPublishable('EMPTY_QUIZ', `The quiz "${title}" has no question.`)];
      return asked
        .filter((question) => !answerable.has(question.id))
        .map(({ position }) => {
          const message = `Question ${position} of the quiz "${title}" has no correct choice.`;
          return new NotPublishable('QUESTION_WITHOUT_CORRECT_CHOICE', message);
        });
    });
}

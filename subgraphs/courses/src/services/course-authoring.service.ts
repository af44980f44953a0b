import { slugFor } from '@training-center/shared/database/traits/slugged';
import { ForbiddenError } from '@training-center/shared/errors/access-errors';
import { DomainErrors } from '@training-center/shared/errors/domain-error';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { safeMarkdown } from '@training-center/shared/text/safe-markdown';
import { CourseChanged } from '../contract.js';
import { CourseCategory } from '../domain/category/course-category.entity.js';
import { Course, type Difficulty, type Price, sortTitleOf } from '../domain/course/course.entity.js';
import { courseChanged } from '../domain/course/course.events.js';
import { descriptionProblems } from '../domain/course/publishing.policy.js';
import { InstructorProjection } from '../domain/instructor/instructor-projection.entity.js';
import { Outline } from '../domain/outline/outline.js';
import { chosenCategories } from './category.service.js';
import { type CourseEdit, editCourse } from './course-edit.js';
import { changeSlug, withFreshSlug } from './slug-retry.js';

export interface NewCourse {
  readonly title: string;
  readonly description?: string | null;
  readonly difficulty?: Difficulty | null;
  readonly price?: Price | null;
  readonly categoryIds?: readonly string[] | null;
  readonly capacity?: number | null;
}

export interface CourseChange {
  readonly id: string;
  readonly expectedVersion: number;
  readonly title?: string;
  readonly description?: string;
  readonly difficulty?: Difficulty;
  readonly price?: Price;
  readonly categoryIds?: readonly string[];
  readonly capacity?: number | null;
}

const FREE: Price = { amount: 0, currency: 'EUR' };

/** What an author says about a course as a whole. */
export class CourseAuthoringService {
  /** A draft of the viewer's own. @throws {ForbiddenError} for those who are no instructor. */
  async create(scope: RequestScope, input: NewCourse): Promise<Course> {
    const { userId } = scope.requireViewer();
    return withFreshSlug((slugFrom) =>
      scope.transactional(async (tx) => {
        const instructor = await tx.em.findOne(InstructorProjection, { userId });
        if (!instructor) throw new ForbiddenError('Become an instructor first.');
        const categories = await chosenCategories(tx.em, input.categoryIds ?? []);
        const title = input.title.trim();
        const price = input.price ?? FREE;
        const course = tx.em.create(Course, {
          slug: await slugFrom(tx.em, title, null),
          title,
          sortTitle: sortTitleOf(title),
          description: safeMarkdown(input.description ?? ''),
          instructorId: instructor.instructorId,
          instructorUserId: userId,
          difficulty: input.difficulty ?? 'BEGINNER',
          priceAmount: price.amount,
          priceCurrency: price.currency,
          capacity: input.capacity ?? null,
          status: 'DRAFT',
          publishedAt: null,
        });
        for (const category of categories) tx.em.create(CourseCategory, { courseId: course.id, category });
        await tx.publish(CourseChanged, () => courseChanged(course, new Outline(course, [], [])));
        return course;
      }),
    );
  }

  /** What the input leaves out stays as it is. Another title gives another slug; the former one still leads here. */
  async update(scope: RequestScope, input: CourseChange): Promise<Course> {
    const target = { course: input.id, path: ['input', 'id'], expectedVersion: input.expectedVersion };
    return withFreshSlug((slugFrom) =>
      editCourse(scope, target, async (edit) => {
        const { tx, course } = edit;
        const title = input.title?.trim();
        if (title !== undefined && title !== course.title) {
          if (slugFor(title) !== slugFor(course.title)) {
            await changeSlug(tx.em, course, await slugFrom(tx.em, title, course.id));
          }
          course.rename(title);
        }
        describe(course, input);
        if (input.categoryIds) await recategorise(edit, input.categoryIds);
        return course;
      }),
    );
  }
}

function describe(course: Course, { description, difficulty, price, capacity }: CourseChange): void {
  if (description !== undefined) course.description = safeMarkdown(description);
  if (difficulty !== undefined) course.difficulty = difficulty;
  if (price !== undefined) course.reprice(price);
  if (capacity !== undefined) course.capacity = capacity;
  if (course.isPublished()) DomainErrors.throwAny(descriptionProblems(course));
}

async function recategorise({ tx, course }: CourseEdit, ids: readonly string[]): Promise<void> {
  const categories = await chosenCategories(tx.em, ids);
  await tx.em.nativeDelete(CourseCategory, { courseId: course.id });
  for (const category of categories) tx.em.create(CourseCategory, { courseId: course.id, category });
  course.touch();
}

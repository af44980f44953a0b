import { type DemoCourse, demoCourses } from './catalogue.js';
import type { DemoClient } from './client.js';
import { lessonMutation } from './lesson-inputs.js';

const CATEGORIES = `query Categories { categories { id slug } }`;
const MINE = `query Mine { viewer { instructor { courses(first: 100) { nodes { id title status } } } } }`;
const DISCARD = `mutation Discard($input: DeleteCourseInput!) { deleteCourse(input: $input) { userErrors { code message } } }`;
const CREATE_COURSE = `mutation CreateCourse($input: CreateCourseInput!) {
  createCourse(input: $input) { course { id } userErrors { code message path } }
}`;
const CREATE_MODULE = `mutation CreateModule($input: CreateModuleInput!) {
  createModule(input: $input) { module { id } userErrors { code message path } }
}`;
const PUBLISH = `mutation PublishCourse($input: PublishCourseInput!) {
  publishCourse(input: $input) { userErrors { code message path } }
}`;

interface Own {
  readonly id: string;
  readonly title: string;
  readonly status: string;
}

/**
 * Creates and publishes the demo courses. Answers the ids of those that can be enrolled into. What an interrupted start left
 * half made is thrown away and made anew; what it finished stays.
 */
export async function createCatalogue(
  visitor: DemoClient,
  instructors: readonly DemoClient[],
): Promise<string[]> {
  const { categories } = await visitor.run<{ categories: { id: string; slug: string }[] }>(CATEGORIES);
  const categoryIds = new Map(categories.map(({ id, slug }) => [slug, id]));
  const byInstructor = Map.groupBy(demoCourses, ({ instructor }) => instructor);
  const created = await Promise.all(
    [...byInstructor].map(async ([index, courses]) => {
      const author = instructors[index]!;
      const ids: string[] = [];
      for (const course of courses)
        ids.push(...(await ensureCourse(author, course, categoryIds, await ownCourses(author))));
      return ids;
    }),
  );
  return created.flat();
}

async function ownCourses(author: DemoClient): Promise<readonly Own[]> {
  const { viewer } = await author.run<{ viewer: { instructor: { courses: { nodes: Own[] } } } }>(MINE);
  return viewer.instructor.courses.nodes;
}

async function ensureCourse(
  author: DemoClient,
  demo: DemoCourse,
  categoryIds: ReadonlyMap<string, string>,
  own: readonly Own[],
) {
  const found = own.find(({ title }) => title === demo.title);
  if (found?.status === 'PUBLISHED') return demo.priceInCents === 0 ? [found.id] : [];
  if (found) await author.run(DISCARD, { input: { id: found.id } });
  return createCourse(author, demo, categoryIds);
}

async function createCourse(
  author: DemoClient,
  demo: DemoCourse,
  categoryIds: ReadonlyMap<string, string>,
): Promise<string[]> {
  const { title, description, difficulty, capacity, priceInCents } = demo;
  const ids = demo.categories.flatMap((slug) => categoryIds.get(slug) ?? []);
  const price = { amount: priceInCents, currency: 'EUR' };
  const input = {
    title,
    description,
    difficulty,
    price,
    categoryIds: ids,
    ...(capacity ? { capacity } : {}),
  };
  const { createCourse: made } = await author.run<{ createCourse: { course: { id: string } } }>(
    CREATE_COURSE,
    { input },
  );
  const courseId = made.course.id;
  for (const { title: moduleTitle, lessons } of demo.modules) {
    const answer = await author.run<{ createModule: { module: { id: string } } }>(CREATE_MODULE, {
      input: { courseId, title: moduleTitle },
    });
    for (const lesson of lessons) {
      const { mutation, input: lessonInput } = lessonMutation(lesson, answer.createModule.module.id);
      await author.run(mutation, { input: lessonInput });
    }
  }
  if (demo.draft) return [];
  await author.run(PUBLISH, { input: { id: courseId } });
  return priceInCents === 0 ? [courseId] : [];
}

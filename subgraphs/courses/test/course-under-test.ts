import type { Viewer } from '@training-center/shared/scope/viewer';
import type { Answer } from '@training-center/shared/testing/subgraph-client';
import type { SubgraphUnderTest } from '@training-center/shared/testing/subgraph-under-test';
import { type Author, author } from './authors.js';

export const QUESTIONS = [
  {
    prompt: 'Is a tree a graph?',
    kind: 'SINGLE_CHOICE',
    choices: [
      { text: 'Yes', correct: true },
      { text: 'No', correct: false },
    ],
  },
  {
    prompt: 'Which are acyclic?',
    kind: 'MULTIPLE_CHOICE',
    choices: [
      { text: 'Trees', correct: true },
      { text: 'Paths', correct: true },
      { text: 'Rings', correct: false },
    ],
  },
];

const LESSONS = {
  Video: { videoUrl: 'https://videos.example.com/walk.mp4', durationSeconds: 300 },
  Text: { body: '# Graphs' },
  Quiz: { passPercent: 50, maxAttempts: 3, questions: QUESTIONS },
  Assignment: { instructions: 'Draw a graph.', maxPoints: 10, dueAt: '2027-03-01T12:00:00.000Z' },
} as const;
export type LessonName = keyof typeof LESSONS;

let counter = 0;

/** A course made through the API, step by step: each method performs one mutation that must succeed. */
export class CourseUnderTest {
  version = 0;
  slug = '';

  private constructor(
    readonly under: SubgraphUnderTest,
    readonly by: Author,
    readonly title: string,
    readonly id: string,
  ) {}

  static async draft(
    under: SubgraphUnderTest,
    input: Record<string, unknown> & { by?: Author } = {},
  ): Promise<CourseUnderTest> {
    const { by = await author(under), ...rest } = input;
    counter += 1;
    const title = (rest['title'] as string | undefined) ?? `Course number ${counter}`;
    const given = { title, description: 'Trees and cycles.', difficulty: 'BEGINNER', ...rest };
    const { course } = await succeed(under, by.viewer, 'createCourse', given, 'course { id slug version }');
    const made = new CourseUnderTest(under, by, title, course.id);
    return made.#seen(course);
  }

  /** Published, with one module and one text lesson. */
  static async published(
    under: SubgraphUnderTest,
    input: Record<string, unknown> & { by?: Author } = {},
  ): Promise<CourseUnderTest> {
    const course = await CourseUnderTest.draft(under, input);
    await course.lesson('Text', await course.module());
    return course.publish();
  }

  async module(title = 'First steps'): Promise<string> {
    const { module } = await this.succeed(
      'createModule',
      { courseId: this.id, title },
      `module { id ${COURSE} }`,
    );
    this.#seen(module.course);
    return module.id;
  }

  async lesson(kind: LessonName, moduleId: string, input: Record<string, unknown> = {}): Promise<string> {
    const given = { moduleId, title: `A ${kind} lesson`, ...LESSONS[kind], ...input };
    const { lesson } = await this.succeed(`create${kind}Lesson`, given, `lesson { id module { ${COURSE} } }`);
    this.#seen(lesson.module.course);
    return lesson.id;
  }

  async publish(): Promise<this> {
    return this.#seen(
      (await this.succeed('publishCourse', { id: this.id }, 'course { slug version }')).course,
    );
  }

  async archive(): Promise<this> {
    return this.#seen(
      (await this.succeed('archiveCourse', { id: this.id }, 'course { slug version }')).course,
    );
  }

  async delete(): Promise<void> {
    await this.succeed('deleteCourse', { id: this.id }, 'deletedCourseId');
  }

  /** What the author sees now, positions and all. */
  async outline(): Promise<{
    version: number;
    modules: { id: string; position: number; lessons: { id: string; position: number }[] }[];
  }> {
    const operation = `query ($id: ID!) { course(id: $id) { version modules { id position lessons { id position } } } }`;
    return (await this.under.run(this.by.viewer, operation, { id: this.id })).data.course;
  }

  succeed(mutation: string, input: object, selection: string) {
    return succeed(this.under, this.by.viewer, mutation, input, selection);
  }

  #seen({ version, slug }: { version: number; slug: string }): this {
    this.version = version;
    this.slug = slug;
    return this;
  }
}

const COURSE = 'course { slug version }';

export function mutate(
  under: SubgraphUnderTest,
  viewer: Viewer | null,
  mutation: string,
  input: object,
  selection = '',
): Promise<Answer> {
  const Input = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const errors = 'userErrors { __typename code message path ... on Conflict { currentVersion } }';
  const operation = `mutation ($input: ${Input}!) { ${mutation}(input: $input) { ${selection} ${errors} } }`;
  return under.run(viewer, operation, { input });
}

async function succeed(
  under: SubgraphUnderTest,
  viewer: Viewer,
  mutation: string,
  input: object,
  selection: string,
) {
  const { data, errors } = await mutate(under, viewer, mutation, input, selection);
  const problems = errors ?? data[mutation].userErrors;
  if (problems.length > 0)
    throw new Error(`${mutation}: ${JSON.stringify(problems)}`, { cause: problems[0] });
  return data[mutation];
}

/** Top-level codes of an answer. */
export function codesOf({ errors }: Answer): unknown[] {
  return (errors ?? []).map((error) => error.extensions['code']);
}

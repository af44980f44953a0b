import type { ApiClient } from './api-client.js';

export const quizQuestions = [
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

export interface TestCourse {
  readonly id: string;
  readonly slug: string;
  readonly moduleIds: readonly string[];
  /** Of the first module, in order. */
  readonly lessonIds: readonly string[];
}

export interface CourseWish {
  readonly title?: string;
  readonly lessons?: number;
  readonly modules?: number;
  readonly capacity?: number;
  readonly amount?: number;
}

/** A published course of text lessons, made through the API by its instructor. */
export async function publishedCourse(author: ApiClient, wish: CourseWish = {}): Promise<TestCourse> {
  const { title = 'Graphs for all of us', lessons = 1, modules = 1, capacity, amount = 0 } = wish;
  const price = { amount, currency: 'EUR' };
  const input = {
    title,
    description: 'Trees and cycles.',
    difficulty: 'BEGINNER',
    price,
    categoryIds: [],
    ...(capacity ? { capacity } : {}),
  };
  const { course } = await author.must('CreateCourse', { input });
  const moduleIds: string[] = [];
  const lessonIds: string[] = [];
  for (let place = 1; place <= modules; place += 1) {
    const { module } = await author.must('CreateModule', {
      input: { courseId: course.id, title: `Part ${place}` },
    });
    moduleIds.push(module.id);
    for (let number = 1; number <= (place === 1 ? lessons : 1); number += 1) {
      const lesson = { moduleId: module.id, title: `Lesson ${place}.${number}`, body: '# Graphs' };
      const made = await author.must('CreateTextLesson', { input: lesson });
      if (place === 1) lessonIds.push(made.lesson.id);
    }
  }
  const { course: published } = await author.must('PublishCourse', { input: { id: course.id } });
  return { id: course.id, slug: published.slug, moduleIds, lessonIds };
}

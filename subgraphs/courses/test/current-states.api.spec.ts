import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MessageType, PayloadOf } from '@training-center/shared/events/message';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
} from '@training-center/shared/testing/subgraph-under-test';
import { CourseChanged, QuizChanged } from '../src/contract.js';
import courses from '../src/subgraph.js';
import { CourseUnderTest, mutate } from './course-under-test.js';

describe('the current state of courses and quizzes', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await subgraphUnderTest(courses);
  });
  afterAll(() => under.stop());
  async function current<T>(event: MessageType<T>, limit: number): Promise<T[]> {
    const state = under.subgraph.parts.currentStates!.find(
      (candidate) => candidate.event.name === event.name,
    )!;
    const all: T[] = [];
    let afterId: string | null = null;
    for (;;) {
      const page = await state.read(under.subgraph.orm.em.fork(), afterId, limit);
      all.push(...page.map(({ data }) => event.schema.parse(data)));
      if (page.length < limit) return all;
      afterId = page.at(-1)!.id;
    }
  }

  it('is what the events told last, page by page', async () => {
    const coursesTold = await under.recorded(CourseChanged);
    const quizzesTold = await under.recorded(QuizChanged);
    for (let round = 0; round < 3; round += 1) {
      const course = await CourseUnderTest.draft(under);
      const [one, two] = [await course.module(), await course.module()];
      await course.lesson('Video', two);
      const quiz = await course.lesson('Quiz', one);
      await course.lesson('Quiz', two);
      await course.publish();
      const by = course.by.viewer;
      await mutate(under, by, 'updateQuizLesson', { id: quiz, passPercent: 70 });
      await mutate(under, by, 'moveLesson', { lessonId: quiz, moduleId: two, position: 1 });
      if (round === 1) await course.archive();
      if (round === 2) await course.delete();
    }

    const newestCourses = newest(
      coursesTold.map(({ data }) => data),
      ({ courseId }) => courseId,
    );
    const newestQuizzes = newest(
      quizzesTold.map(({ data }) => data),
      ({ lessonId }) => lessonId,
    );
    for (const limit of [1, 2, 100]) {
      expect(newest(await current(CourseChanged, limit), ({ courseId }) => courseId)).toEqual(newestCourses);
      expect(newest(await current(QuizChanged, limit), ({ lessonId }) => lessonId)).toEqual(newestQuizzes);
    }
    expect(newestCourses.size).toBe(3);
    expect(newestQuizzes.size).toBe(6);
    expect([...newestCourses.values()].filter(({ deleted }) => deleted)).toHaveLength(1);
  });
});

type Versioned = PayloadOf<typeof CourseChanged> | PayloadOf<typeof QuizChanged>;

function newest<T extends Versioned>(events: readonly T[], idOf: (event: T) => string): Map<string, T> {
  const state = new Map<string, T>();
  for (const event of events) {
    const known = state.get(idOf(event));
    if (!known || known.version < event.version) state.set(idOf(event), event);
  }
  return state;
}

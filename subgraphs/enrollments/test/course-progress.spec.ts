import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OutlineModule } from '../src/domain/course-projection/course-projection.entity.js';
import { isFinished, progressOf } from '../src/domain/lesson-progress/course-progress.js';

const outline = (...modules: string[][]): OutlineModule[] =>
  modules.map((lessons, index) => ({
    id: `m${index}`,
    lessons: lessons.map((id) => ({ id, kind: 'TEXT' as const })),
  }));

describe('progressOf', () => {
  it('counts the lessons that there are now', () => {
    expect(progressOf(outline(['a', 'b'], ['c']), new Set(['b', 'gone']))).toEqual({
      percent: 33,
      completedLessons: 1,
      totalLessons: 3,
      nextLesson: { id: 'a' },
      modules: [
        { module: { id: 'm0' }, percent: 50 },
        { module: { id: 'm1' }, percent: 0 },
      ],
    });
  });

  it('is 0 of a course without lessons, which is never finished', () => {
    expect(progressOf(outline([]), new Set(['gone']))).toMatchObject({
      percent: 0,
      totalLessons: 0,
      nextLesson: null,
    });
    expect(isFinished(outline(), new Set())).toBe(false);
  });

  it('stays whole and true over any sequence of adding, removing, moving and completing', () => {
    const step = fc.record({
      kind: fc.constantFrom('add', 'remove', 'complete', 'move'),
      at: fc.nat({ max: 30 }),
      module: fc.nat({ max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const modules: string[][] = [[], [], [], []];
        const completed = new Set<string>();
        let made = 0;
        for (const { kind, at, module } of steps) {
          const all = modules.flat();
          const lesson = all[at % Math.max(1, all.length)];
          if (kind === 'add') modules[module]!.push(`l${(made += 1)}`);
          else if (lesson === undefined) continue;
          else if (kind === 'complete') completed.add(lesson);
          else {
            const from = modules.find((own) => own.includes(lesson))!;
            from.splice(from.indexOf(lesson), 1);
            if (kind === 'move') modules[module]!.unshift(lesson);
          }
          hold(modules, completed);
        }
      }),
    );
  });
});

function hold(modules: string[][], completed: ReadonlySet<string>): void {
  const lessons = modules.flat();
  const progress = progressOf(outline(...modules), completed);
  const done = lessons.filter((id) => completed.has(id)).length;
  expect(progress.totalLessons).toBe(lessons.length);
  expect(progress.completedLessons).toBe(done);
  for (const { percent } of [progress, ...progress.modules]) {
    expect(Number.isInteger(percent) && percent >= 0 && percent <= 100).toBe(true);
  }
  const finished = lessons.length > 0 && done === lessons.length;
  expect(progress.percent === 100).toBe(finished);
  expect(progress.nextLesson).toEqual(
    done === lessons.length ? null : { id: lessons.find((id) => !completed.has(id)) },
  );
}

import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Course } from '../src/domain/course/course.entity.js';
import type { CourseModule } from '../src/domain/outline/course-module.entity.js';
import type { Lesson } from '../src/domain/outline/lesson.entity.js';
import { LastLesson, Outline } from '../src/domain/outline/outline.js';

function setup(published = false) {
  const course = { touched: 0, isPublished: () => published, touch: () => (course.touched += 1) };
  const modules = ['m1', 'm2', 'm3'].map((id, index) => ({ id, position: index + 1 }) as CourseModule);
  const lessons = modules.flatMap(({ id: moduleId }) =>
    [1, 2, 3].map((position) => ({ id: `${moduleId}-l${position}`, moduleId, position }) as Lesson),
  );
  return { course, outline: new Outline(course as unknown as Course, modules, lessons) };
}

const anyLesson = fc.nat();
const anyStep = fc.oneof(
  fc.record({
    kind: fc.constant('move' as const),
    lesson: anyLesson,
    module: fc.nat(),
    position: fc.option(fc.integer({ min: 1, max: 12 })),
  }),
  fc.record({ kind: fc.constant('removeLesson' as const), lesson: anyLesson }),
  fc.record({ kind: fc.constant('removeModule' as const), module: fc.nat() }),
  fc.record({ kind: fc.constant('reverse' as const), module: fc.nat() }),
);

describe('an outline', () => {
  it('keeps positions dense, whatever is moved, removed and reordered', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
        const { outline } = setup();
        for (const step of steps) {
          const module = 'module' in step ? outline.modules[step.module % outline.modules.length] : undefined;
          const lesson = 'lesson' in step ? outline.lessons[step.lesson % outline.lessons.length] : undefined;
          if (step.kind === 'move' && lesson && module) outline.move(lesson, module, step.position);
          if (step.kind === 'removeLesson' && lesson) outline.removeLesson(lesson);
          if (step.kind === 'removeModule' && module) outline.removeModule(module);
          if (step.kind === 'reverse' && module) {
            const ids = outline.lessonsOf(module.id).map(({ id }) => id);
            outline.reorderLessons(module.id, ids.toReversed(), []);
          }
          const dense = (items: readonly { position: number }[]) =>
            expect(items.map(({ position }) => position)).toEqual(items.map((_item, index) => index + 1));
          dense(outline.modules);
          for (const { id } of outline.modules) dense(outline.lessonsOf(id));
        }
      }),
    );
  });

  it('touches its course with every change', () => {
    const { course, outline } = setup();

    outline.move(outline.lesson('m1-l1')!, outline.module('m2')!, 1);
    outline.removeLesson(outline.lesson('m1-l2')!);
    outline.removeModule(outline.module('m3')!);
    outline.reorderModules(['m2', 'm1'], []);

    expect(course.touched).toBe(4);
  });

  it('keeps the last lesson of a published course', () => {
    const { outline } = setup(true);
    outline.removeModule(outline.module('m1')!);
    outline.removeModule(outline.module('m2')!);

    expect(() => outline.removeModule(outline.module('m3')!)).toThrow(LastLesson);
    outline.removeLesson(outline.lesson('m3-l1')!);
    outline.removeLesson(outline.lesson('m3-l2')!);
    expect(() => outline.removeLesson(outline.lesson('m3-l3')!)).toThrow(LastLesson);
    expect(outline.lessons).toHaveLength(1);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CourseRating, EVERY_STARS, type Stars } from '../src/domain/rating/course-rating.entity.js';

/** As a reader makes one: without the ORM. */
const newRating = (): CourseRating =>
  Object.assign(Object.create(CourseRating.prototype) as CourseRating, {
    courseId: 'c',
    tally: [0, 0, 0, 0, 0],
  });

const counted = fc.option(fc.constantFrom<Stars>(1, 2, 3, 4, 5));

describe('the rating of a course', () => {
  it('is the sum of what counts now by its number, after any changes of any reviews', () => {
    const changes = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), counted), { maxLength: 200 });
    fc.assert(
      fc.property(changes, (steps) => {
        const rating = newRating();
        const reviews = new Map<number, Stars | null>();
        for (const [review, after] of steps) {
          rating.move(reviews.get(review) ?? null, after);
          reviews.set(review, after);
          const counting = [...reviews.values()].filter((stars) => stars !== null);
          const sum = counting.reduce<number>((total, stars) => total + stars, 0);
          expect(rating.count()).toBe(counting.length);
          expect(rating.average()).toBe(counting.length === 0 ? null : sum / counting.length);
          for (const stars of EVERY_STARS)
            expect(rating.reviewsWith(stars)).toBe(counting.filter((given) => given === stars).length);
        }
      }),
      { numRuns: 300 },
    );
  });
});

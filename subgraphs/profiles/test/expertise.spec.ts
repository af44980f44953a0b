import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distinctSubjects } from '../src/domain/instructor/expertise.js';

describe('distinctSubjects', () => {
  it('keeps the first spelling and the order', () => {
    expect(distinctSubjects([' Graphs', 'trees', '', 'graphs ', '\u0065\u0301', '\u00e9'])).toEqual([
      'Graphs',
      'trees',
      '\u00e9',
    ]);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (subjects) => {
        const once = distinctSubjects(subjects);
        expect(distinctSubjects(once)).toEqual(once);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { slugFor } from '../../src/database/traits/slugged.js';

describe('slugFor', () => {
  it.each([
    ['Graphs for everybody', 'graphs-for-everybody'],
    ['  C++ & Rust!  ', 'c-rust'],
    ['Größe, Ærø, naïve café', 'grosse-r-naive-cafe'],
    ['数学', 'untitled'],
    ['', 'untitled'],
  ])('makes of %j %j', (title, slug) => {
    expect(slugFor(title)).toBe(slug);
  });

  it('appends the number of a later attempt', () => {
    expect(slugFor('Graphs', 3)).toBe('graphs-3');
  });

  it('makes words of lower-case ASCII, at most 80 characters, of any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const slug = slugFor(title);
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(slugFor(slug)).toBe(slug);
      }),
    );
  });
});

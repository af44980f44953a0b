import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
} from '@training-center/shared/testing/subgraph-under-test';
import courses from '../src/subgraph.js';

describe('categories', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await subgraphUnderTest(courses);
  });
  afterAll(() => under.stop());

  it('are the committed list, by name, for everybody', async () => {
    const { data } = await under.run(null, '{ categories { id slug name } }');

    expect(data.categories.map(({ slug }: { slug: string }) => slug)).toEqual([
      'business',
      'data-science',
      'design',
      'health',
      'languages',
      'mathematics',
      'music',
      'photography',
      'programming',
      'science',
    ]);
  });

  it('can be referred to', async () => {
    const { data } = await under.run(null, '{ categories { id slug } }');
    const [first] = data.categories;

    const found = await under.entity(null, 'Category', { id: first.id }, 'slug');
    const none = await under.entity(null, 'Category', { id: 'nothing' }, 'slug');

    expect(found.data._entities).toEqual([{ slug: first.slug }]);
    expect(none.data._entities).toEqual([null]);
  });
});

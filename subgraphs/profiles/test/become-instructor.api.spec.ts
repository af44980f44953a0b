import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
  testViewer,
} from '@training-center/shared/testing/subgraph-under-test';
import { InstructorChanged } from '../src/contract.js';
import { Instructor } from '../src/domain/instructor/instructor.entity.js';
import profiles from '../src/subgraph.js';
import { aStudent } from './factories/people.js';

const BECOME = `mutation ($input: BecomeInstructorInput!) {
  becomeInstructor(input: $input) {
    instructor {
      id headline bio expertise profileCompletion version
      user { id }
      canTeach { allowed reasons { code } }
    }
    userErrors { __typename code message path }
  }
}`;

describe('becomeInstructor', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await subgraphUnderTest(profiles);
  });
  afterAll(() => under.stop());
  const rowsOf = (userId: string) => under.subgraph.orm.em.fork().find(Instructor, { userId });

  it('makes the viewer an instructor with the given profile, and tells so', async () => {
    const viewer = testViewer();
    const told = await under.recorded(InstructorChanged);

    const { data, errors } = await under.run(viewer, BECOME, {
      input: {
        headline: ' Teaches graphs ',
        bio: 'Has taught for years.',
        expertise: ['graphs', ' Graphs', '', 'trees', 'TREES'],
      },
    });

    expect(errors).toBeUndefined();
    expect(data.becomeInstructor).toEqual({
      instructor: {
        id: expect.any(String),
        headline: 'Teaches graphs',
        bio: 'Has taught for years.',
        expertise: ['graphs', 'trees'],
        profileCompletion: 100,
        version: 1,
        user: { id: viewer.userId },
        canTeach: { allowed: true, reasons: [] },
      },
      userErrors: [],
    });
    expect(told.map((message) => message.data)).toEqual([
      {
        instructorId: data.becomeInstructor.instructor.id,
        userId: viewer.userId,
        version: 1,
        username: viewer.username,
        canTeach: true,
      },
    ]);
  });

  it('says everything that keeps an empty profile from teaching', async () => {
    const { data } = await under.run(testViewer(), BECOME, { input: {} });

    expect(data.becomeInstructor.instructor).toMatchObject({
      headline: null,
      bio: null,
      expertise: [],
      profileCompletion: 0,
      canTeach: {
        allowed: false,
        reasons: [{ code: 'HEADLINE_MISSING' }, { code: 'BIO_MISSING' }, { code: 'EXPERTISE_MISSING' }],
      },
    });
  });

  it('is open to a student', async () => {
    const { viewer } = await aStudent(under);

    const { data } = await under.run(viewer, BECOME, { input: {} });

    expect(data.becomeInstructor.instructor).not.toBeNull();
  });

  it('makes one instructor of twenty simultaneous calls', async () => {
    const viewer = testViewer();

    const answers = await Promise.all(
      Array.from({ length: 20 }, () => under.run(viewer, BECOME, { input: {} })),
    );

    const codes = answers.flatMap(({ data }) => data.becomeInstructor.userErrors).map(({ code }) => code);
    expect(codes).toEqual(Array(19).fill('ALREADY_INSTRUCTOR'));
    expect(await rowsOf(viewer.userId)).toHaveLength(1);
  });

  it('answers every wrong value at once, and writes nothing', async () => {
    const viewer = testViewer();

    const { data } = await under.run(viewer, BECOME, {
      input: {
        headline: 'two\nlines',
        bio: 'a'.repeat(5001),
        expertise: ['a'.repeat(61), ...Array.from({ length: 20 }, (_, index) => `subject ${index}`)],
      },
    });

    expect(data.becomeInstructor.instructor).toBeNull();
    expect(data.becomeInstructor.userErrors.map(({ path }: { path: string[] }) => path)).toEqual([
      ['input', 'headline'],
      ['input', 'bio'],
      ['input', 'expertise'],
    ]);
    expect(await rowsOf(viewer.userId)).toEqual([]);
  });

  it.each([120, 121])('counts a headline of %i characters exactly', async (length) => {
    const { data } = await under.run(testViewer(), BECOME, { input: { headline: '🎓'.repeat(length) } });

    expect(data.becomeInstructor.userErrors).toHaveLength(length > 120 ? 1 : 0);
  });

  it('is UNAUTHENTICATED for the signed out', async () => {
    const { data, errors } = await under.run(null, BECOME, { input: {} });

    expect(data).toBeNull();
    expect(errors?.map((error) => error.extensions['code'])).toEqual(['UNAUTHENTICATED']);
  });
});

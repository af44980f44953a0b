import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
  testViewer,
} from '@training-center/shared/testing/subgraph-under-test';
import { InstructorChanged } from '../src/contract.js';
import { Instructor } from '../src/domain/instructor/instructor.entity.js';
import profiles from '../src/subgraph.js';
import { anInstructor } from './factories/people.js';

const UPDATE = `mutation ($input: UpdateInstructorProfileInput!) {
  updateInstructorProfile(input: $input) {
    instructor { id headline bio expertise version profileCompletion canTeach { reasons { code } } }
    userErrors { __typename code path ... on Conflict { currentVersion } }
  }
}`;
const BEFORE = { headline: 'Teaches graphs', bio: 'Has taught for years.', expertise: ['graphs', 'trees'] };

describe('updateInstructorProfile', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await subgraphUnderTest(profiles);
  });
  afterAll(() => under.stop());
  const stored = (id: string) => under.subgraph.orm.em.fork().findOneOrFail(Instructor, { id });

  it.each([
    [{ headline: 'Teaches trees' }, 100, []],
    [{ bio: null }, 67, ['BIO_MISSING']],
    [{ headline: '  ' }, 67, ['HEADLINE_MISSING']],
    [{ expertise: ['rings', 'RINGS '] }, 100, []],
    [{ expertise: null }, 67, ['EXPERTISE_MISSING']],
    [
      { headline: null, bio: null, expertise: [] },
      0,
      ['HEADLINE_MISSING', 'BIO_MISSING', 'EXPERTISE_MISSING'],
    ],
  ])('changes what is given and nothing else: %j', async (input, profileCompletion, missing) => {
    const { id, viewer } = await anInstructor(under);
    const told = await under.recorded(InstructorChanged);

    const { data, errors } = await under.run(viewer, UPDATE, { input: { ...input, expectedVersion: 1 } });

    expect(errors).toBeUndefined();
    expect(data.updateInstructorProfile).toEqual({
      instructor: {
        id,
        ...BEFORE,
        ...('headline' in input ? { headline: input.headline?.trim() || null } : {}),
        ...('bio' in input ? { bio: null } : {}),
        ...('expertise' in input ? { expertise: input.expertise?.slice(0, 1) ?? [] } : {}),
        version: 2,
        profileCompletion,
        canTeach: { reasons: missing.map((code) => ({ code })) },
      },
      userErrors: [],
    });
    expect(told.map((message) => message.data)).toMatchObject([
      { instructorId: id, version: 2, canTeach: missing.length === 0 },
    ]);
  });

  it('answers Conflict to a stale version, and changes nothing', async () => {
    const { id, viewer } = await anInstructor(under);

    const { data } = await under.run(viewer, UPDATE, { input: { headline: 'Other', expectedVersion: 7 } });

    expect(data.updateInstructorProfile).toEqual({
      instructor: null,
      userErrors: [
        {
          __typename: 'Conflict',
          code: 'CONFLICT',
          path: ['input', 'expectedVersion'],
          currentVersion: 1,
        },
      ],
    });
    expect(await stored(id)).toMatchObject({ ...BEFORE, version: 1 });
  });

  it('answers NotFound to somebody who is no instructor', async () => {
    const { data } = await under.run(testViewer(), UPDATE, { input: { bio: 'x' } });

    expect(data.updateInstructorProfile).toMatchObject({
      instructor: null,
      userErrors: [{ __typename: 'NotFound', code: 'NOT_FOUND' }],
    });
  });

  it('is UNAUTHENTICATED for the signed out', async () => {
    const { errors } = await under.run(null, UPDATE, { input: { bio: 'x' } });

    expect(errors?.map((error) => error.extensions['code'])).toEqual(['UNAUTHENTICATED']);
  });
});

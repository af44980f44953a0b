import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@training-center/shared/scope/viewer';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
  testViewer,
} from '@training-center/shared/testing/subgraph-under-test';
import profiles from '../src/subgraph.js';
import { anInstructor, aStudent, type Person } from './factories/people.js';

const PRIVATE = [
  ['Student', 'bio', 'bio'],
  ['Student', 'profileCompletion', 'profileCompletion'],
  ['Student', 'canEnroll', 'canEnroll { allowed }'],
  ['Instructor', 'profileCompletion', 'profileCompletion'],
  ['Instructor', 'canTeach', 'canTeach { allowed }'],
] as const;

type Who = 'anonymous' | 'a stranger' | 'another student and instructor' | 'the owner' | 'an admin';
const READERS: readonly [Who, boolean][] = [
  ['anonymous', false],
  ['a stranger', false],
  ['another student and instructor', false],
  ['the owner', true],
  ['an admin', true],
];

describe('private fields of profiles', () => {
  let under: SubgraphUnderTest;
  let people: Record<'Student' | 'Instructor', Person>;
  let readers: Record<Who, Viewer | null>;

  beforeAll(async () => {
    under = await subgraphUnderTest(profiles);
    const student = await aStudent(under);
    people = { Student: student, Instructor: await anInstructor(under, undefined, student.viewer) };
    const other = await aStudent(under);
    await anInstructor(under, undefined, other.viewer);
    readers = {
      anonymous: null,
      'a stranger': testViewer(),
      'another student and instructor': other.viewer,
      'the owner': student.viewer,
      'an admin': testViewer({ roles: ['ADMIN'] }),
    };
  });
  afterAll(() => under.stop());

  const cells = (allowed: boolean) =>
    PRIVATE.flatMap(([type, field, selection]) =>
      READERS.filter(([, mayRead]) => mayRead === allowed).map(([who]) => ({ type, field, selection, who })),
    );
  const read = (who: Who, type: 'Student' | 'Instructor', selection: string) =>
    under.entity(readers[who], type, { id: people[type].id }, `id ${selection}`);

  it.each(cells(true))('answer $who: $type . $field', async ({ type, field, selection, who }) => {
    const { data, errors } = await read(who, type, selection);

    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([{ id: people[type].id, [field]: expect.anything() }]);
  });

  it.each(cells(false))('are NOT_FOUND for $who: $type . $field', async ({ type, field, selection, who }) => {
    const { data, errors } = await read(who, type, selection);

    expect(data._entities).toEqual([{ id: people[type].id, [field]: null }]);
    expect(errors).toMatchObject([{ message: 'Not found.', extensions: { code: 'NOT_FOUND' } }]);
  });

  it.each(['Student', 'Instructor'] as const)('of a whole batch of %s take one statement', async (type) => {
    const more = type === 'Student' ? aStudent : anInstructor;
    const others = await Promise.all(Array.from({ length: 12 }, () => more(under)));
    const fields = type === 'Student' ? 'canEnroll { allowed }' : 'canTeach { allowed }';
    const load = (ids: readonly string[]) =>
      under.run(
        readers['an admin'],
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { id user { id } profileCompletion ${fields} } } }`,
        { r: ids.map((id) => ({ __typename: type, id })) },
      );

    const ids = others.map(({ id }) => id).toReversed();
    const answers: { data?: { _entities: { id: string }[] } }[] = [];
    const statements = await under.statementsOf(async () => answers.push(await load(ids)));

    expect(answers[0]?.data?._entities.map(({ id }) => id)).toEqual(ids);
    expect(statements).toHaveLength(1);
  });

  it('answers null for entities that do not exist', async () => {
    const { data, errors } = await under.run(
      null,
      'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
      {
        r: ['Student', 'Instructor', 'User', 'Viewer'].map((__typename) => ({
          __typename,
          id: 'no-id-of-ours',
        })),
      },
    );

    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([null, null, null, null]);
  });
});

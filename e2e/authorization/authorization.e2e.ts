import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '../src/api-client.js';
import { startPlatform, type TestPlatform } from '../src/platform-process.js';
import { mutations, objectTypes, sampleMutation, selectionOf } from './api-schema.js';
import { type Actor, actors, assemble, type Cast } from './cast.js';
import { type Probe, probesFor } from './probes.js';
import { classes, isStructure, visibility, type VisibilityClass } from './visibility.js';

const everybody = actors;
const allowed: Readonly<Partial<Record<VisibilityClass, readonly Actor[]>>> = {
  public: everybody,
  relative: everybody,
  self: ['reader'],
  selfOrAdmin: ['reader', 'admin'],
  participant: ['reader', 'author', 'admin'],
  reader: ['reader', 'author', 'admin'],
  author: ['author', 'admin'],
  admin: ['admin'],
};
/** The person whom an instructor's private fields are about is the author. */
const allowedFor = (type: string, visibilityClass: VisibilityClass) =>
  type === 'Instructor' && visibilityClass === 'selfOrAdmin'
    ? (['author', 'admin'] as const)
    : allowed[visibilityClass];

const fieldsOf = (type: string, visibilityClass: VisibilityClass): string[] =>
  visibility[type]?.[visibilityClass]?.split(/\s+/) ?? [];

const rows = objectTypes
  .filter(({ name }) => !isStructure(name) && name !== 'Query')
  .flatMap(({ name: type }) =>
    classes.flatMap((visibilityClass) =>
      fieldsOf(type, visibilityClass).map((field) => ({ type, field, visibilityClass })),
    ),
  )
  .filter(({ type, visibilityClass }) => allowedFor(type, visibilityClass));

const ANONYMOUS_MUTATIONS = ['signUp', 'logIn', 'refreshSession', 'requestPasswordReset', 'resetPassword'];

describe('who may see what', () => {
  let platform: TestPlatform;
  let cast: Cast;
  let probes: Readonly<Record<string, readonly Probe[]>>;

  beforeAll(async () => {
    platform = await startPlatform('one process');
    cast = await assemble(platform);
    probes = probesFor(cast.ids);
  }, 90_000);
  afterAll(() => platform?.stop());

  it('has a row for every field of every type, and no other', () => {
    const declared = objectTypes
      .filter(({ name }) => !isStructure(name))
      .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
    const listed = Object.keys(visibility).flatMap((type) =>
      classes.flatMap((visibilityClass) =>
        fieldsOf(type, visibilityClass).map((field) => `${type}.${field}`),
      ),
    );
    expect(listed.toSorted()).toEqual(declared.toSorted());
  });

  /** Whether the object is reached and its field answered without an error below it. */
  const sees = async (api: ApiClient, probe: Probe, selection: string): Promise<boolean> => {
    const { data, errors } = await api.send(probe.operation(selection));
    if (!data || (probe.about && !probe.about(data))) return false;
    const field = selection.split(' ')[0]!;
    let object = data;
    for (const key of probe.path) object = object?.[key];
    if (object == null || !(field in object)) return false;
    return !errors?.some(({ path }) => path?.includes(field));
  };

  const table = rows.filter(({ visibilityClass }) => !['public', 'relative'].includes(visibilityClass));

  it.each(table)('$field of $type is for: $visibilityClass', async ({ type, field, visibilityClass }) => {
    const ways = probes[type];
    expect(ways?.length ?? 0).toBeGreaterThan(0);
    const selection = selectionOf(type, field);
    const seenBy = [];
    for (const actor of actors) {
      const seen = await Promise.all(ways!.map((probe) => sees(cast.api[actor], probe, selection)));
      if (seen.some(Boolean)) seenBy.push(actor);
    }
    expect(seenBy).toEqual(allowedFor(type, visibilityClass));
  });

  it.each(fieldsOf('Course', 'public'))(
    'Course.%s of a draft is for its author and administrators',
    async (field) => {
      const probe: Probe = {
        operation: (selection) => `{ course(id: "${cast.ids.draftId}") { ${selection} } }`,
        path: ['course'],
      };
      const seenBy = [];
      for (const actor of actors)
        if (await sees(cast.api[actor], probe, selectionOf('Course', field))) seenBy.push(actor);
      expect(seenBy).toEqual(['author', 'admin']);
    },
  );

  it('answers what one may not see exactly like what does not exist', async () => {
    const ask = async (id: string) => {
      const { data, errors } = await cast.api.stranger.send(
        'query ($id: ID!) { course(id: $id) { id } enrollment(id: $id) { id } }',
        { id },
      );
      const bare = errors?.map(({ message, path, extensions }) => ({ message, path, code: extensions.code }));
      return { data, errors: bare?.toSorted((a, b) => String(a.path).localeCompare(String(b.path))) };
    };
    const absent = await ask('01890a5d-ac96-774b-bcce-b302099a8057');
    expect(absent.errors).toHaveLength(2);
    expect(await ask(cast.ids.draftId)).toEqual(absent);
    expect(await ask(cast.ids.enrollmentId)).toEqual(absent);
  });

  it.each(mutations.map((field) => ({ name: field.name, field })))(
    '$name asks who is calling',
    async ({ name, field }) => {
      const { operation, variables } = sampleMutation(field);
      const { data, errors } = await cast.api.anonymous.send(operation, variables);
      if (ANONYMOUS_MUTATIONS.includes(name)) {
        expect([errors, Object.keys(data)]).toEqual([undefined, [name]]);
      } else {
        expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
      }
    },
  );
});

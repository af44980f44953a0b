import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@training-center/shared/ids/new-id';
import { testViewer } from '@training-center/shared/testing/subgraph-under-test';
import { type House, openHouse, type Person } from './factories/house.js';

const ME = `query ($first: Int, $after: String) { viewer {
  id username email phone birthDate age user { id username }
  sessions(first: $first, after: $after) {
    nodes { id createdAt lastUsedAt userAgent current } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor }
  }
} }`;
const PRIVATE = 'id email phone sessions { nodes { id } }';

describe('viewer and user', () => {
  let house: House;
  let ada: Person;
  beforeAll(async () => {
    house = await openHouse();
    ada = await house.signUp({ birthDate: '1990-05-17', phone: '+4915112345678' }, { userAgent: 'Laptop' });
  });
  afterAll(() => house.stop());
  const codeOf = (answer: Awaited<ReturnType<House['under']['run']>>) =>
    answer.errors?.[0]?.extensions['code'];

  describe('viewer', () => {
    it('answers the private face with the sessions, newest first', async () => {
      const now = house.clock.now().toISOString();
      await house.logIn(ada.username, undefined, { userAgent: 'Phone' });

      const { data, errors } = await house.under.run(ada.viewer, ME, { first: 10 });

      expect(errors).toBeUndefined();
      expect(data.viewer).toEqual({
        id: ada.viewer.userId,
        username: ada.username,
        email: ada.email,
        phone: '+4915112345678',
        birthDate: '1990-05-17',
        age: 36,
        user: { id: ada.viewer.userId, username: ada.username },
        sessions: {
          nodes: [
            { id: expect.any(String), createdAt: now, lastUsedAt: now, userAgent: 'Phone', current: false },
            { id: ada.viewer.sessionId, createdAt: now, lastUsedAt: now, userAgent: 'Laptop', current: true },
          ],
          edges: [{ cursor: expect.any(String) }, { cursor: expect.any(String) }],
          pageInfo: { hasNextPage: false, hasPreviousPage: false, endCursor: expect.any(String) },
        },
      });
    });

    it('pages through the sessions', async () => {
      const person = await house.signUp();
      for (let index = 0; index < 4; index++) await house.logIn(person.username);
      const seen: string[] = [];
      let after: string | null = null;
      let pages = 0;
      do {
        const { data } = await house.under.run(person.viewer, ME, { first: 2, after });
        seen.push(...data.viewer.sessions.nodes.map(({ id }: { id: string }) => id));
        after = data.viewer.sessions.pageInfo.hasNextPage ? data.viewer.sessions.pageInfo.endCursor : null;
        pages += 1;
      } while (after);
      expect(pages).toBe(3);
      expect(new Set(seen).size).toBe(5);
      expect(seen).toEqual(seen.toSorted().toReversed());
    });

    it.each([
      ['a page of 0', { first: 0 }, 'first'],
      ['a page of 101', { first: 101 }, 'first'],
      ['a foreign cursor', { after: Buffer.from('["courses","x"]').toString('base64url') }, 'after'],
      ['no cursor at all', { after: '\0' }, 'after'],
    ])('refuses %s', async (_what, variables, argument) => {
      const { errors } = await house.under.run(ada.viewer, ME, variables);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    });

    it('takes a fixed number of statements, whatever the page', async () => {
      const statements = async (first: number) =>
        (await house.under.statementsOf(() => house.under.run(ada.viewer, ME, { first }))).length;
      expect([await statements(1), await statements(100)]).toEqual([3, 3]);
    });

    it.each([
      ['an anonymous caller', () => null],
      ['a session that never was', () => testViewer({ userId: ada.viewer.userId })],
      ['a session of somebody else', () => ({ ...ada.viewer, userId: newId() })],
      ['a session id that is none', () => ({ ...ada.viewer, sessionId: 'nonsense' })],
    ])('answers UNAUTHENTICATED to %s', async (_who, viewerOf) => {
      const answer = await house.under.run(viewerOf(), ME);
      expect([answer.data, codeOf(answer)]).toEqual([{ viewer: null }, 'UNAUTHENTICATED']);
    });

    it('answers UNAUTHENTICATED once the account is suspended, or the session has run out', async () => {
      const suspended = await house.signUp();
      await house.sql("update accounts.account set status = 'SUSPENDED' where id = ?", [
        suspended.viewer.userId,
      ]);
      expect(codeOf(await house.under.run(suspended.viewer, ME))).toBe('UNAUTHENTICATED');
      const idle = await house.signUp();
      await house.sql('update accounts.auth_session set expires_at = ? where id = ?', [
        house.clock.now(),
        idle.viewer.sessionId,
      ]);
      expect(codeOf(await house.under.run(idle.viewer, ME))).toBe('UNAUTHENTICATED');
    });
  });

  describe('Viewer as an entity', () => {
    const viewerFor = (person: Person | null, id: string) =>
      house.under.entity(person?.viewer ?? null, 'Viewer', { id }, PRIVATE);

    it('is there for its owner', async () => {
      const { data, errors } = await viewerFor(ada, ada.viewer.userId);
      expect(errors).toBeUndefined();
      expect(data._entities[0]).toMatchObject({ id: ada.viewer.userId, email: ada.email });
    });

    it('is not there for anybody else', async () => {
      const stranger = await house.signUp();
      const admin = await house.signUp();
      await house.sql("update accounts.account set roles = '{ADMIN}' where id = ?", [admin.viewer.userId]);
      for (const person of [
        null,
        stranger,
        { ...admin, viewer: { ...admin.viewer, roles: ['ADMIN' as const] } },
      ]) {
        expect(await viewerFor(person, ada.viewer.userId)).toEqual({ data: { _entities: [null] } });
      }
    });

    it('is refused to its owner once the session has ended', async () => {
      const person = await house.signUp();
      await house.under.run(person.viewer, 'mutation { logOut { loggedOut } }');
      const answer = await viewerFor(person, person.viewer.userId);
      expect([answer.data, codeOf(answer)]).toEqual([{ _entities: [null] }, 'UNAUTHENTICATED']);
    });
  });

  describe('User', () => {
    const USER = 'query ($id: ID!) { user(id: $id) { id username } }';

    it('is there for everybody, with nothing private in it', async () => {
      const face = { id: ada.viewer.userId, username: ada.username };
      expect((await house.under.run(null, USER, { id: face.id })).data.user).toEqual(face);
      const { data } = await house.under.entity(null, 'User', { id: face.id }, 'id username');
      expect(data._entities).toEqual([face]);
      const { data: type } = await house.under.run(null, '{ __type(name: "User") { fields { name } } }');
      expect(type.__type.fields).toEqual([{ name: 'id' }, { name: 'username' }]);
    });

    it('loads many in one statement', async () => {
      const people = [ada, await house.signUp(), await house.signUp()];
      const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on User { username } } }';
      const r = people.map(({ viewer }) => ({ __typename: 'User', id: viewer.userId }));
      const statements = await house.under.statementsOf(async () => {
        const { data } = await house.under.run(null, query, {
          r: [...r, { __typename: 'User', id: newId() }],
        });
        expect(data._entities).toEqual([...people.map(({ username }) => ({ username })), null]);
      });
      expect(statements).toHaveLength(1);
    });

    it('answers the same NOT_FOUND for unknown, malformed and erased', async () => {
      const erased = await house.signUp();
      await house.sql("update accounts.account set status = 'ERASED' where id = ?", [erased.viewer.userId]);
      const answers = [];
      for (const id of [newId(), 'nonsense', erased.viewer.userId]) {
        const { data, errors } = await house.under.run(ada.viewer, USER, { id });
        answers.push({ data, message: errors?.[0]?.message, code: errors?.[0]?.extensions['code'] });
      }
      const expected = { data: { user: null }, message: 'Not found.', code: 'NOT_FOUND' };
      expect(answers).toEqual([expected, expected, expected]);
    });
  });
});

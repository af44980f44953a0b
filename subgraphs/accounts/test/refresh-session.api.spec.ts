import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type House, ME, openHouse, type Person, personOf } from './factories/house.js';

describe('refreshSession', () => {
  let house: House;
  let ada: Person;
  beforeAll(async () => {
    house = await openHouse();
  });
  beforeEach(async () => {
    ada = await house.signUp();
  });
  afterAll(() => house.stop());
  const refresh = async (token: string) => (await house.refresh(token)).data.refreshSession;
  const next = async (token: string) => personOf((await refresh(token)).session).refreshToken;
  const codes = async (token: string) =>
    (await refresh(token)).userErrors.map(({ code }: { code: string }) => code);
  const family = async ({ viewer }: Person) => {
    const rows = await house.sql('select * from accounts.auth_session where id = ?', [viewer.sessionId]);
    return rows[0] as { revoked_at: string | null; revoked_reason: string | null; expires_at: string };
  };

  it('answers new tokens for the same session and extends it', async () => {
    house.clock.forward({ days: 29 });
    const { session, userErrors } = await refresh(ada.refreshToken);

    expect(userErrors).toEqual([]);
    const renewed = personOf(session);
    expect(renewed.viewer).toEqual(ada.viewer);
    expect(renewed.refreshToken).not.toBe(ada.refreshToken);
    expect(new Date(session.accessTokenExpiresAt).getTime() - house.clock.now().getTime()).toBe(15 * 60_000);
    expect(Date.parse((await family(ada)).expires_at) - house.clock.now().getTime()).toBe(
      30 * 24 * 3_600_000,
    );
    expect(await codes(renewed.refreshToken)).toEqual([]);
  });

  it('ends half a year after the log-in in any case', async () => {
    let token = ada.refreshToken;
    for (let month = 0; month < 6; month++) {
      house.clock.forward({ days: 29 });
      token = await next(token);
    }
    house.clock.forward({ days: 6 });
    expect(await codes(token)).toEqual(['EXPIRED_TOKEN']);
  });

  it('answers EXPIRED_TOKEN after thirty days without use', async () => {
    house.clock.forward({ days: 30 });
    expect(await refresh(ada.refreshToken)).toEqual({
      session: null,
      userErrors: [
        {
          __typename: 'ExpiredToken',
          code: 'EXPIRED_TOKEN',
          message: 'This token has expired.',
          path: ['input', 'refreshToken'],
        },
      ],
    });
  });

  it.each([
    ['one that never was', 'x'.repeat(43)],
    ['nonsense', 'nonsense'],
    ['nothing', ''],
    ['a text with NUL', `${'x'.repeat(42)}\0`],
    ['10 kB', 'x'.repeat(10_240)],
  ])('answers INVALID_TOKEN for %s', async (_what, token) => {
    expect(await refresh(token)).toEqual({
      session: null,
      userErrors: [
        {
          __typename: 'InvalidToken',
          code: 'INVALID_TOKEN',
          message: 'This token is not valid.',
          path: ['input', 'refreshToken'],
        },
      ],
    });
  });

  it('answers INVALID_TOKEN for an access token, for a revoked session and for a suspended account', async () => {
    expect(await codes(ada.accessToken)).toEqual(['INVALID_TOKEN']);
    await house.sql("update accounts.account set status = 'SUSPENDED' where id = ?", [ada.viewer.userId]);
    expect(await codes(ada.refreshToken)).toEqual(['INVALID_TOKEN']);
    await house.sql("update accounts.account set status = 'ACTIVE' where id = ?", [ada.viewer.userId]);
    await house.under.run(ada.viewer, 'mutation { logOut { loggedOut } }');
    expect(await codes(ada.refreshToken)).toEqual(['INVALID_TOKEN']);
  });

  describe('when a spent token comes again', () => {
    it('answers the same successor within five seconds', async () => {
      const successor = await next(ada.refreshToken);
      house.clock.forward({ seconds: 5 });
      expect(await next(ada.refreshToken)).toBe(successor);
      expect(await codes(successor)).toEqual([]);
    });

    it('ends the family after five seconds, successor and access included', async () => {
      const successor = await next(ada.refreshToken);
      house.clock.forward({ seconds: 5.001 });

      expect(await refresh(ada.refreshToken)).toEqual({
        session: null,
        userErrors: [
          {
            __typename: 'InvalidToken',
            code: 'TOKEN_REUSED',
            message: 'This token was used before: the session has been ended.',
            path: ['input', 'refreshToken'],
          },
        ],
      });
      const { revoked_at, revoked_reason } = await family(ada);
      expect([new Date(revoked_at!), revoked_reason]).toEqual([house.clock.now(), 'TOKEN_REUSED']);
      expect(await codes(successor)).toEqual(['INVALID_TOKEN']);
      expect((await house.under.run(ada.viewer, ME)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    });

    it('ends the family at once for a grand-predecessor', async () => {
      const child = await next(ada.refreshToken);
      const grandchild = await next(child);
      expect(await codes(ada.refreshToken)).toEqual(['TOKEN_REUSED']);
      expect(await codes(grandchild)).toEqual(['INVALID_TOKEN']);
    });

    it('leaves the other sessions of that person alone', async () => {
      const other = personOf((await house.logIn(ada.username)).data.logIn.session);
      await next(await next(ada.refreshToken));
      expect(await codes(ada.refreshToken)).toEqual(['TOKEN_REUSED']);
      expect(await codes(other.refreshToken)).toEqual([]);
    });

    it('keeps no readable successor once that is spent', async () => {
      await next(await next(ada.refreshToken));
      const rows = await house.sql(
        `select count(sealed_successor)::int as sealed, count(*)::int as all from accounts.refresh_token
         where session_id = ?`,
        [ada.viewer.sessionId],
      );
      expect(rows).toEqual([{ sealed: 1, all: 3 }]);
    });
  });

  it('gives 20 parallel callers one successor, and the family lives', async () => {
    for (let round = 0; round < 5; round++) {
      const person = await house.signUp();
      const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(person.refreshToken)));
      const successors = new Set(answers.map(({ session }) => session?.refreshToken));

      expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
      expect(successors.size).toBe(1);
      expect((await family(person)).revoked_at).toBeNull();
      expect(await codes([...successors][0])).toEqual([]);
    }
  });

  it('lets no refresh slip past a log-out at the same moment', async () => {
    for (let round = 0; round < 10; round++) {
      const person = await house.signUp();
      const [answer] = await Promise.all([
        refresh(person.refreshToken),
        house.under.run(person.viewer, 'mutation { logOut { loggedOut } }'),
      ]);
      const token = answer.session?.refreshToken ?? person.refreshToken;
      expect(await codes(token)).toEqual(['INVALID_TOKEN']);
    }
  });
});

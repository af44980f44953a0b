import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '@training-center/shared/testing/until';
import { UserChanged } from '../src/contract.js';
import { type House, openHouse, PASSWORD, personOf, SIGN_UP } from './factories/house.js';

const ADA = { username: 'Ada', email: ' Ada@Example.com ', password: PASSWORD };

describe('signUp', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.stop());
  const signUp = (input: Record<string, unknown>) => house.under.run(null, SIGN_UP, { input });
  const refused = async (input: Record<string, unknown>) => {
    const before = await house.sql('select count(*) from accounts.account');
    const { data } = await signUp(input);
    expect(data.signUp.session).toBeNull();
    expect(await house.sql('select count(*) from accounts.account')).toEqual(before);
    return data.signUp.userErrors as { __typename: string; code: string; path: string[] }[];
  };

  describe('when everything is well', () => {
    it('answers a session, and keeps the password as argon2id only', async () => {
      const told = await house.under.recorded(UserChanged);
      const { data, errors } = await signUp({ ...ADA, birthDate: '1990-05-17', phone: '+4915112345678' });

      expect(errors).toBeUndefined();
      const { viewer } = personOf(data.signUp.session);
      expect(data.signUp).toEqual({
        session: {
          accessToken: expect.any(String),
          accessTokenExpiresAt: '2027-03-01T12:15:00.000Z',
          refreshToken: expect.stringMatching(/^[\w-]{43}$/),
          refreshTokenExpiresAt: '2027-03-31T12:00:00.000Z',
          viewer: { id: viewer.userId, username: 'Ada' },
        },
        userErrors: [],
      });
      const [row] = await house.sql('select * from accounts.account where id = ?', [viewer.userId]);
      expect(row).toMatchObject({
        username: 'Ada',
        email: 'ada@example.com',
        email_verified_at: null,
        password_hash: expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/),
        phone: '+4915112345678',
        status: 'ACTIVE',
        roles: [],
        version: 1,
      });
      await until(() => told.length > 0);
      expect(told.map((message) => message.data)).toEqual([
        { userId: viewer.userId, version: 1, username: 'Ada', status: 'ACTIVE' },
      ]);
    });

    it('lets the new person, still without a token, read all of their own viewer', async () => {
      const { data, errors } = await house.under.run(
        null,
        `mutation ($input: SignUpInput!) { signUp(input: $input) { session { viewer {
          email phone birthDate age locale timeZone roles user { username } sessions { nodes { current userAgent } }
        } } } }`,
        {
          input: {
            username: 'grace',
            email: 'grace@example.com',
            password: PASSWORD,
            birthDate: '2000-03-02',
            phone: null,
            locale: 'de-AT',
            timeZone: 'Europe/Vienna',
          },
        },
        { userAgent: 'test/1' },
      );

      expect(errors).toBeUndefined();
      expect(data.signUp.session.viewer).toEqual({
        email: 'grace@example.com',
        phone: null,
        birthDate: '2000-03-02',
        age: 26,
        locale: 'de-AT',
        timeZone: 'Europe/Vienna',
        roles: [],
        user: { username: 'grace' },
        sessions: { nodes: [{ current: true, userAgent: 'test/1' }] },
      });
    });

    it('stores neither token, only their hashes', async () => {
      const { accessToken, refreshToken } = await house.signUp();
      const rows = await house.sql(
        `select coalesce(string_agg(t::text, ''), '') as text from (
           select to_jsonb(a) t from accounts.account a union all select to_jsonb(s) from accounts.auth_session s
           union all select to_jsonb(r) from accounts.refresh_token r union all select data from jobs.job) x`,
      );
      const text = String(rows[0]!['text']);
      expect(text).toContain('argon2id');
      for (const secret of [accessToken, refreshToken, PASSWORD]) expect(text).not.toContain(secret);
    });
  });

  describe('when names are taken', () => {
    it('answers USERNAME_TAKEN without regard to case', async () => {
      const { username } = await house.signUp();
      const errors = await refused({ ...ADA, username: username.toUpperCase(), email: 'fresh1@example.com' });
      expect(errors).toEqual([
        {
          __typename: 'InvalidInput',
          code: 'USERNAME_TAKEN',
          message: 'This username is taken.',
          path: ['input', 'username'],
        },
      ]);
    });

    it('answers EMAIL_TAKEN without regard to case', async () => {
      const { email } = await house.signUp();
      const errors = await refused({ ...ADA, username: 'fresh2', email: email.toUpperCase() });
      expect(errors.map(({ code }) => code)).toEqual(['EMAIL_TAKEN']);
    });

    it('answers both at once', async () => {
      const { username, email } = await house.signUp();
      const errors = await refused({ ...ADA, username, email });
      expect(errors.map(({ code }) => code)).toEqual(['USERNAME_TAKEN', 'EMAIL_TAKEN']);
    });

    it('lets one of many parallel callers have a name', async () => {
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          signUp({ ...ADA, username: 'Racer', email: `racer-${index}@example.com` }),
        ),
      );
      const codes = answers.map(({ data }) => data.signUp.userErrors[0]?.code ?? 'OK');
      expect(codes.filter((code) => code === 'OK')).toHaveLength(1);
      expect(codes.filter((code) => code === 'USERNAME_TAKEN')).toHaveLength(11);
      expect(await house.sql("select 1 from accounts.account where lower(username) = 'racer'")).toHaveLength(
        1,
      );
    });
  });

  describe('when the input is bad', () => {
    it.each([
      ['a short name', { username: 'ab' }, 'INVALID_INPUT', 'username'],
      ['a long name', { username: 'a'.repeat(31) }, 'INVALID_INPUT', 'username'],
      ['a name with a space', { username: 'a b c' }, 'INVALID_INPUT', 'username'],
      ['a name with NUL', { username: 'abc\0def' }, 'INVALID_INPUT', 'username'],
      ['a reserved name', { username: 'Admin' }, 'USERNAME_RESERVED', 'username'],
      ['no address', { email: 'nobody' }, 'INVALID_INPUT', 'email'],
      ['an overlong address', { email: `${'a'.repeat(250)}@example.com` }, 'INVALID_INPUT', 'email'],
      ['a short password', { password: 'short 7' }, 'INVALID_INPUT', 'password'],
      ['a long password', { password: 'x'.repeat(257) }, 'INVALID_INPUT', 'password'],
      ['a common password', { password: 'Password123' }, 'PASSWORD_TOO_COMMON', 'password'],
      ['a password with the name', { password: 'I am Somebody-New' }, 'PASSWORD_NAMES_OWNER', 'password'],
      ['a young person', { birthDate: '2014-03-02' }, 'TOO_YOUNG', 'birthDate'],
      ['an unborn person', { birthDate: '2027-03-02' }, 'BIRTH_DATE_IMPOSSIBLE', 'birthDate'],
      ['a phone number with letters', { phone: '0151 CALL ME' }, 'INVALID_INPUT', 'phone'],
      ['an unknown time zone', { timeZone: 'Europe/Atlantis' }, 'INVALID_INPUT', 'timeZone'],
      ['a strange locale', { locale: 'klingon!' }, 'INVALID_INPUT', 'locale'],
    ])('refuses %s', async (_what, change, code, field) => {
      const errors = await refused({
        username: 'somebody-new',
        email: 'new@example.com',
        password: PASSWORD,
        ...change,
      });
      expect(errors).toEqual([
        { __typename: 'InvalidInput', code, message: expect.any(String), path: ['input', field] },
      ]);
    });

    it('says everything that is wrong at once', async () => {
      const errors = await refused({ username: '?', email: '?', password: PASSWORD, phone: '?' });
      expect(errors.map(({ path }) => path.at(-1))).toEqual(['username', 'email', 'phone']);
    });

    it('says what the policies refuse at once', async () => {
      const errors = await refused({ ...ADA, username: 'root', password: 'short', birthDate: '2020-01-01' });
      expect(errors.map(({ code }) => code)).toEqual(['USERNAME_RESERVED', 'INVALID_INPUT', 'TOO_YOUNG']);
    });
  });
});

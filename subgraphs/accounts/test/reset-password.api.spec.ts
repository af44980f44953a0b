import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '@training-center/shared/testing/until';
import { UserChanged } from '../src/contract.js';
import { type House, ME, openHouse, PASSWORD, type Person, personOf } from './factories/house.js';

const REQUEST = `mutation ($input: RequestPasswordResetInput!) {
  requestPasswordReset(input: $input) { accepted userErrors { __typename code message path } }
}`;
const RESET = `mutation ($input: ResetPasswordInput!) {
  resetPassword(input: $input) { passwordChanged userErrors { __typename code message path } }
}`;
const NEW = 'another horse battery 9';

describe('resetting a password by mail', () => {
  let house: House;
  let ada: Person;
  beforeAll(async () => {
    house = await openHouse({ PUBLIC_URL: 'https://learn.example.com' });
  });
  beforeEach(async () => {
    ada = await house.signUp();
  });
  afterAll(() => house.stop());
  const request = (email: string) => house.under.run(null, REQUEST, { input: { email } });
  const reset = async (token: string, newPassword = NEW) =>
    (await house.under.run(null, RESET, { input: { token, newPassword } })).data.resetPassword;
  const mailsTo = async ({ email }: Person, subject = 'Choose a new password') =>
    (await house.mails()).filter(
      (mail) => mail.includes(`To: ${email}\n`) && mail.includes(`Subject: ${subject}\n`),
    );
  const tokensIn = (mails: string[]) => mails.map((mail) => /#token=([\w-]{43})\n/.exec(mail)![1]!);
  const tokenFor = async (person: Person) => {
    const before = (await mailsTo(person)).length;
    await request(person.email);
    return tokensIn(
      await until(async () => ((await mailsTo(person)).length > before ? mailsTo(person) : null)),
    ).at(-1)!;
  };
  const canLogIn = async (person: Person, password: string) =>
    (await house.logIn(person.username, password)).data.logIn.session !== null;
  /** Until no message of accounts is waiting or being handled. */
  const idle = () =>
    until(async () => {
      const rows = await house.sql(
        "select 1 from jobs.job where name like 'accounts.%' and state in ('created', 'active', 'retry')",
      );
      return rows.length === 0;
    });

  describe('requestPasswordReset', () => {
    it('sends a mail with a link to our own address', async () => {
      const token = await tokenFor({ ...ada, email: ada.email });
      const [mail] = await mailsTo(ada);
      expect(mail).toContain(`\nhttps://learn.example.com/reset-password#token=${token}\n`);
      expect(mail).toContain(`Hello ${ada.username},`);
      expect(mail).toMatch(/^Message-ID: <[\w-]{36}@training-center>$/im);
    });

    it('answers the same, by the same statements, for an address that nobody has', async () => {
      const shape = async (email: string) => {
        let answer;
        const lines = await house.under.statementsOf(async () => {
          answer = await request(email);
        });
        // What consumers do meanwhile is not part of the request.
        return [answer, lines.filter((line) => /pgboss|jobs\./.test(line)).length];
      };
      const known = await shape(ada.email);
      expect(known[0]).toEqual({ data: { requestPasswordReset: { accepted: true, userErrors: [] } } });
      expect((await shape('nobody@example.com'))[0]).toEqual(known[0]);
      await idle();
      expect((await house.mails()).filter((mail) => mail.includes('nobody@example.com'))).toEqual([]);
    });

    it('refuses only what is no address at all', async () => {
      const { data } = await request('nobody');
      expect(data.requestPasswordReset).toEqual({
        accepted: false,
        userErrors: [
          {
            __typename: 'InvalidInput',
            code: 'INVALID_INPUT',
            message: 'This is no e-mail address.',
            path: ['input', 'email'],
          },
        ],
      });
    });

    it('sends no more than five mails an hour to one person', async () => {
      await Promise.all(Array.from({ length: 8 }, () => request(ada.email)));
      await idle();
      expect(await mailsTo(ada)).toHaveLength(5);
    });

    it('sends none to a suspended account', async () => {
      await house.sql("update accounts.account set status = 'SUSPENDED' where id = ?", [ada.viewer.userId]);
      await request(ada.email);
      await idle();
      expect(await mailsTo(ada)).toEqual([]);
    });

    it('leaves no token in the database', async () => {
      const token = await tokenFor(ada);
      await idle();
      const rows = await house.sql(
        `select string_agg(t::text, '') as text from (
           select to_jsonb(r) t from accounts.password_reset r union all select to_jsonb(j) from jobs.job j) x`,
      );
      expect(String(rows[0]!['text'])).toContain('accounts.send-mail');
      expect(String(rows[0]!['text'])).not.toContain(token);
    });
  });

  describe('resetPassword', () => {
    it('sets the password, ends every session and signs nobody in', async () => {
      const phone = personOf((await house.logIn(ada.username)).data.logIn.session);
      const token = await tokenFor(ada);
      const told = await house.under.recorded(UserChanged);

      expect(await reset(token)).toEqual({ passwordChanged: true, userErrors: [] });

      expect([await canLogIn(ada, PASSWORD), await canLogIn(ada, NEW)]).toEqual([false, true]);
      for (const { viewer } of [ada, phone]) {
        expect((await house.under.run(viewer, ME)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
      }
      expect((await house.refresh(ada.refreshToken)).data.refreshSession.userErrors[0].code).toBe(
        'INVALID_TOKEN',
      );
      await until(() => told.length > 0);
      expect(told.map(({ data }) => data)).toEqual([
        { userId: ada.viewer.userId, version: 2, username: ada.username, status: 'ACTIVE' },
      ]);
      const [row] = await house.sql('select email_verified_at as at from accounts.account where id = ?', [
        ada.viewer.userId,
      ]);
      expect(new Date(String(row!['at']))).toEqual(house.clock.now());
      await until(async () => (await mailsTo(ada, 'Your password was changed')).length === 1);
    });

    it('works once, and puts earlier mails out of force', async () => {
      const [first, second] = [await tokenFor(ada), await tokenFor(ada)];
      expect((await reset(second)).passwordChanged).toBe(true);
      for (const token of [first, second]) {
        expect(await reset(token, 'a third battery horse')).toEqual({
          passwordChanged: false,
          userErrors: [
            {
              __typename: 'InvalidToken',
              code: 'INVALID_TOKEN',
              message: 'This token is not valid.',
              path: ['input', 'token'],
            },
          ],
        });
      }
      expect(await canLogIn(ada, NEW)).toBe(true);
    });

    it('works once for 10 parallel callers', async () => {
      const token = await tokenFor(ada);
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, n) => reset(token, `parallel horses ${n}`)),
      );
      expect(answers.filter(({ passwordChanged }) => passwordChanged)).toHaveLength(1);
      expect(answers.flatMap(({ userErrors }) => userErrors).map(({ code }) => code)).toEqual(
        Array(9).fill('INVALID_TOKEN'),
      );
    });

    it('answers EXPIRED_TOKEN after half an hour', async () => {
      const token = await tokenFor(ada);
      house.clock.forward({ minutes: 30 });
      const { passwordChanged, userErrors } = await reset(token);
      expect(passwordChanged).toBe(false);
      expect(userErrors).toEqual([
        {
          __typename: 'ExpiredToken',
          code: 'EXPIRED_TOKEN',
          message: 'This token has expired.',
          path: ['input', 'token'],
        },
      ]);
      expect(await canLogIn(ada, PASSWORD)).toBe(true);
    });

    it.each([
      ['one that never was', 'x'.repeat(43)],
      ['nonsense', 'nonsense'],
      ['NUL', '\0'],
    ])('answers INVALID_TOKEN for %s', async (_what, token) => {
      const { passwordChanged, userErrors } = await reset(token);
      expect([passwordChanged, userErrors[0].code]).toEqual([false, 'INVALID_TOKEN']);
    });

    it('refuses a poor password without spending the token', async () => {
      const token = await tokenFor(ada);
      const refused = [
        await reset(token, 'short'),
        await reset(token, 'password123'),
        await reset(token, `${ada.username}!!`),
      ];
      expect(refused.map(({ userErrors }) => userErrors[0])).toMatchObject([
        { code: 'INVALID_INPUT', path: ['input', 'newPassword'] },
        { code: 'PASSWORD_TOO_COMMON', path: ['input', 'newPassword'] },
        { code: 'PASSWORD_NAMES_OWNER', path: ['input', 'newPassword'] },
      ]);
      expect((await reset(token)).passwordChanged).toBe(true);
    });

    it('opens an account again that failed log-ins have locked', async () => {
      for (const clientAddress of ['10.0.0.1', '10.0.0.2']) {
        for (let n = 0; n < 5; n++) await house.logIn(ada.username, 'not the password', { clientAddress });
      }
      expect(await canLogIn(ada, PASSWORD)).toBe(false);
      await reset(await tokenFor(ada));
      expect(await canLogIn(ada, NEW)).toBe(true);
    });
  });
});

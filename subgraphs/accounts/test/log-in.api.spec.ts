import { afterAll, beforeEach, beforeAll, describe, expect, it } from '@jest/globals';
import { parseOptions } from '@node-rs/argon2';
import * as argon2 from '@node-rs/argon2';
import { until } from '@training-center/shared/testing/until';
import { type House, openHouse, PASSWORD, type Person, personOf } from './factories/house.js';

describe('logIn', () => {
  let house: House;
  let ada: Person;
  beforeAll(async () => {
    house = await openHouse();
  });
  beforeEach(async () => {
    ada = await house.signUp();
  });
  afterAll(() => house.stop());
  const at = (clientAddress: string) => ({ clientAddress });
  const codes = async (attempt: ReturnType<House['logIn']>) =>
    ((await attempt).data.logIn.userErrors as { code: string }[]).map(({ code }) => code);
  const sessionsOf = ({ viewer }: Person) =>
    house.sql('select id from accounts.auth_session where account_id = ?', [viewer.userId]);

  describe('when name and password are right', () => {
    it.each([
      ['the username', (person: Person) => person.username],
      ['the username in capitals', (person: Person) => person.username.toUpperCase()],
      ['the e-mail address', (person: Person) => person.email],
      ['the e-mail address in capitals', (person: Person) => ` ${person.email.toUpperCase()} `],
    ])('answers a new session for %s', async (_what, nameOf) => {
      const { data, errors } = await house.logIn(nameOf(ada));

      expect(errors).toBeUndefined();
      expect(data.logIn.userErrors).toEqual([]);
      const { viewer } = personOf(data.logIn.session);
      expect(viewer).toEqual({ ...ada.viewer, sessionId: expect.any(String) });
      expect(viewer.sessionId).not.toBe(ada.viewer.sessionId);
      expect(await sessionsOf(ada)).toHaveLength(2);
    });

    it('takes the password exactly: no trimming, no cutting', async () => {
      const long = `${'ä long ßentence, '.repeat(15)}end?!`.slice(0, 256);
      const person = await house.signUp({ password: long });
      expect(await codes(house.logIn(person.username, long))).toEqual([]);
      expect(await codes(house.logIn(person.username, `${long.slice(0, -1)}X`))).toEqual([
        'INVALID_CREDENTIALS',
      ]);
      expect(await codes(house.logIn(person.username, ` ${long.slice(1)}`))).toEqual(['INVALID_CREDENTIALS']);
    });

    it('strengthens a hash of weaker parameters, and only then', async () => {
      const hashOf = async () => {
        const rows = await house.sql(
          'select password_hash as h, version from accounts.account where id = ?',
          [ada.viewer.userId],
        );
        return rows[0] as { h: string; version: number };
      };
      const strong = await hashOf();
      await house.logIn(ada.username);
      expect(await hashOf()).toEqual(strong);

      const weak = await argon2.hash(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
      await house.sql('update accounts.account set password_hash = ? where id = ?', [
        weak,
        ada.viewer.userId,
      ]);
      expect(await codes(house.logIn(ada.username))).toEqual([]);

      const mended = await hashOf();
      expect(parseOptions(mended.h)).toMatchObject({ memoryCost: 19_456, timeCost: 2, parallelism: 1 });
      expect(mended.version).toBe(strong.version);
      expect(await codes(house.logIn(ada.username))).toEqual([]);
    });
  });

  describe('when something is wrong', () => {
    it('answers the same for a wrong password and for a name that nobody has', async () => {
      const wrong = await house.logIn(ada.username, 'not the password');
      const unknown = await house.logIn('nobody-at-all', 'not the password');
      const unknownAddress = await house.logIn('nobody@example.com', 'not the password');

      expect(wrong).toEqual({
        data: {
          logIn: {
            session: null,
            userErrors: [
              {
                __typename: 'Refused',
                code: 'INVALID_CREDENTIALS',
                message: 'The name or the password is wrong.',
                path: null,
              },
            ],
          },
        },
      });
      expect(unknown).toEqual(wrong);
      expect(unknownAddress).toEqual(wrong);
      expect(await sessionsOf(ada)).toHaveLength(1);
    });

    it('does the same statements for both', async () => {
      const shape = async (login: string) => {
        const lines = await house.under.statementsOf(() => house.logIn(login, 'not the password'));
        return lines.map((line) => line.match(/(select|insert into|update|delete from) [^ ]+/)?.[0] ?? line);
      };
      expect(await shape('somebody-unknown')).toEqual(await shape(ada.username));
    });

    it.each(['SUSPENDED', 'DEACTIVATED', 'ERASED'])(
      'lets nobody in who is %s, and tells only them',
      async (status) => {
        await house.sql('update accounts.account set status = ? where id = ?', [status, ada.viewer.userId]);
        expect(await codes(house.logIn(ada.username))).toEqual(['ACCOUNT_INACTIVE']);
        expect(await codes(house.logIn(ada.username, 'not the password'))).toEqual(['INVALID_CREDENTIALS']);
        expect(await sessionsOf(ada)).toHaveLength(1);
      },
    );

    it('refuses the old password of somebody who changes it at this very moment', async () => {
      const em = house.under.subgraph.orm.em.fork();
      const waiting = () =>
        house.sql(
          "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
        );
      const logIn = await em.transactional(async (tx) => {
        await tx.execute('select 1 from accounts.account where id = ? for update', [ada.viewer.userId]);
        const started = codes(house.logIn(ada.username));
        await until(async () => (await waiting()).length > 0);
        await tx.execute("update accounts.account set password_hash = 'changed' where id = ?", [
          ada.viewer.userId,
        ]);
        return { started };
      });

      expect(await logIn.started).toEqual(['INVALID_CREDENTIALS']);
      expect(await sessionsOf(ada)).toHaveLength(1);
    });

    it.each([
      ['an overlong password', 'somebody', 'x'.repeat(257), 'password'],
      ['an overlong name', 'x'.repeat(255), PASSWORD, 'login'],
      ['an empty name', '', PASSWORD, 'login'],
      ['a name with NUL', 'a\0b', PASSWORD, 'login'],
    ])('refuses %s', async (_what, login, password, field) => {
      const { data } = await house.logIn(login, password);
      expect(data.logIn.userErrors).toEqual([
        {
          __typename: 'InvalidInput',
          code: 'INVALID_INPUT',
          message: expect.any(String),
          path: ['input', field],
        },
      ]);
    });
  });

  describe('when too many attempts fail', () => {
    const fail = async (times: number, address: string, person = ada) => {
      const answers = [];
      for (let index = 0; index < times; index++) {
        answers.push(...(await codes(house.logIn(person.username, 'not the password', at(address)))));
      }
      return answers;
    };

    it('stops that address, even with the right password, and says for how long', async () => {
      expect(await fail(6, '10.0.0.1')).toEqual([
        ...Array(5).fill('INVALID_CREDENTIALS'),
        'TOO_MANY_ATTEMPTS',
      ]);
      house.clock.forward({ minutes: 5 });

      const { data } = await house.logIn(ada.username, PASSWORD, at('10.0.0.1'));
      expect(data.logIn).toEqual({
        session: null,
        userErrors: [
          {
            __typename: 'TooManyAttempts',
            code: 'TOO_MANY_ATTEMPTS',
            message: 'Too many attempts. Try again in 10 minutes.',
            path: null,
            retryAfter: 600,
          },
        ],
      });
    });

    it('still lets the person in from elsewhere, and from there after a quarter of an hour', async () => {
      await fail(6, '10.0.0.1');
      expect(await codes(house.logIn(ada.username, PASSWORD, at('10.0.0.2')))).toEqual([]);
      house.clock.forward({ minutes: 15 });
      expect(await codes(house.logIn(ada.username, PASSWORD, at('10.0.0.1')))).toEqual([]);
    });

    it('locks the account once failures come from several addresses', async () => {
      await fail(5, '10.0.0.1');
      await fail(5, '10.0.0.2');
      expect(await codes(house.logIn(ada.username, PASSWORD, at('10.0.0.3')))).toEqual(['TOO_MANY_ATTEMPTS']);
    });

    it('counts the username and the e-mail address as one account', async () => {
      await fail(3, '10.0.0.1');
      for (let index = 0; index < 2; index++)
        await house.logIn(ada.email, 'not the password', at('10.0.0.1'));
      expect(await codes(house.logIn(ada.username, PASSWORD, at('10.0.0.1')))).toEqual(['TOO_MANY_ATTEMPTS']);
    });

    it('counts a name that nobody has just the same', async () => {
      const nobody = { ...ada, username: `nobody-${ada.username}` };
      expect(await fail(6, '10.0.0.1', nobody)).toEqual([
        ...Array(5).fill('INVALID_CREDENTIALS'),
        'TOO_MANY_ATTEMPTS',
      ]);
    });

    it('computes no more hashes than the limit allows, however many come at once', async () => {
      const flood = await Promise.all(
        Array.from({ length: 60 }, (_, index) =>
          codes(house.logIn(ada.username, `guess number ${index}`, at(`10.0.1.${index % 6}`))),
        ),
      );
      // Each wrong password that was looked at answers INVALID_CREDENTIALS.
      expect(flood.flat().filter((code) => code === 'INVALID_CREDENTIALS')).toHaveLength(10);
      expect(flood.flat().filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(50);
    });
  });
});

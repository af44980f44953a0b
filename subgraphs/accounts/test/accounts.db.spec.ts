import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@training-center/shared/scope/viewer';
import { until } from '@training-center/shared/testing/until';
import { UserChanged } from '../src/contract.js';
import { forgetEnded } from '../src/jobs/forget-ended.job.js';
import { AccountService } from '../src/services/account.service.js';
import { userState } from '../src/services/user-changed.js';
import { type House, openHouse, type Person, personOf } from './factories/house.js';

describe('accounts behind the API', () => {
  let house: House;
  let people: Person[];
  beforeAll(async () => {
    house = await openHouse();
    people = [await house.signUp(), await house.signUp(), await house.signUp()];
  });
  afterAll(() => house.stop());

  describe('userState', () => {
    it('reads the public state of all accounts page by page, and nothing else of them', async () => {
      const { em } = house.under.subgraph.orm;
      const first = await userState.read(em.fork(), null, 2);
      const second = await userState.read(em.fork(), first.at(-1)!.id, 2);

      expect([first.length, second.length]).toEqual([2, 1]);
      expect([...first, ...second]).toEqual(
        people.map(({ username, viewer: { userId } }) => ({
          id: userId,
          data: { userId, version: 1, username, status: 'ACTIVE' },
        })),
      );
    });
  });

  describe('grantRole', () => {
    const grant = (username: string) =>
      AccountService.grantRole(house.under.subgraph.scope(anonymous), username, 'ADMIN');

    it('gives the role once, tells so, and shows in the next access token', async () => {
      const person = people[0]!;
      const told = await house.under.recorded(UserChanged);

      expect(await grant(person.username.toUpperCase())).toBe(true);
      expect(await grant(person.username)).toBe(true);

      const rows = await house.sql('select roles, version from accounts.account where id = ?', [
        person.viewer.userId,
      ]);
      expect(rows).toEqual([{ roles: ['ADMIN'], version: 2 }]);
      const { data } = await house.refresh(person.refreshToken);
      expect(personOf(data.refreshSession.session).viewer.roles).toEqual(['ADMIN']);
      await until(() => told.length === 2);
      expect(told.map((message) => message.data.version)).toEqual([2, 2]);
    });

    it('answers false for a name that nobody has', async () => {
      expect(await grant('nobody-at-all')).toBe(false);
    });
  });

  describe('forgetEnded', () => {
    const count = async (table: string) =>
      (await house.sql(`select count(*)::int as n from accounts.${table}`))[0]!['n'];
    const counts = async () => ({
      account: await count('account'),
      auth_session: await count('auth_session'),
      refresh_token: await count('refresh_token'),
      failed_log_in: await count('failed_log_in'),
    });
    const run = () => house.under.subgraph.scope(anonymous).transactional((tx) => forgetEnded.run(tx));

    it('keeps what is alive, and forgets what ended a month ago', async () => {
      const person = await house.signUp();
      await house.refresh(person.refreshToken);
      await house.logIn(person.username, 'not the password');
      const before = await counts();
      await run();
      expect(await counts()).toEqual(before);

      await house.under.run(people[1]!.viewer, 'mutation { logOut { loggedOut } }');
      house.clock.forward({ days: 2 });
      await run();
      expect(await counts()).toEqual({ ...before, failed_log_in: 0 });

      house.clock.forward({ days: 29 });
      await run();
      expect(await counts()).toMatchObject({ account: 4, auth_session: 3, failed_log_in: 0 });

      house.clock.forward({ days: 31 });
      await run();
      expect(await counts()).toEqual({ account: 4, auth_session: 0, refresh_token: 0, failed_log_in: 0 });
    });
  });
});

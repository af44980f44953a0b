import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '@training-center/shared/testing/until';
import { UserChanged } from '../src/contract.js';
import { type House, ME, openHouse, PASSWORD, type Person, personOf } from './factories/house.js';

const CHANGE = `mutation ($input: ChangePasswordInput!) {
  changePassword(input: $input) { passwordChanged userErrors { __typename code message path } }
}`;
const NEW = 'another horse battery 9';

describe('changePassword', () => {
  let house: House;
  let ada: Person;
  beforeAll(async () => {
    house = await openHouse();
  });
  beforeEach(async () => {
    ada = await house.signUp();
  });
  afterAll(() => house.stop());
  const change = (
    input: { currentPassword?: string; newPassword?: string } = {},
    viewer: Person['viewer'] | null = ada.viewer,
  ) => house.under.run(viewer, CHANGE, { input: { currentPassword: PASSWORD, newPassword: NEW, ...input } });
  const canLogIn = async (password: string) =>
    (await house.logIn(ada.username, password, { clientAddress: '10.9.9.9' })).data.logIn.session !== null;

  it('changes it, ends the other sessions and keeps this one', async () => {
    const phone = personOf((await house.logIn(ada.username)).data.logIn.session);
    const told = await house.under.recorded(UserChanged);

    const { data } = await change();

    expect(data.changePassword).toEqual({ passwordChanged: true, userErrors: [] });
    expect([await canLogIn(PASSWORD), await canLogIn(NEW)]).toEqual([false, true]);
    expect((await house.under.run(phone.viewer, ME)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect((await house.refresh(phone.refreshToken)).data.refreshSession.userErrors[0].code).toBe(
      'INVALID_TOKEN',
    );
    expect((await house.under.run(ada.viewer, ME)).errors).toBeUndefined();
    expect((await house.refresh(ada.refreshToken)).data.refreshSession.userErrors).toEqual([]);
    await until(() => told.length > 0);
    expect(told.map((message) => message.data)).toEqual([
      { userId: ada.viewer.userId, version: 2, username: ada.username, status: 'ACTIVE' },
    ]);
  });

  it('answers WRONG_PASSWORD and changes nothing', async () => {
    const { data } = await change({ currentPassword: 'not the password' });
    expect(data.changePassword).toEqual({
      passwordChanged: false,
      userErrors: [
        {
          __typename: 'InvalidInput',
          code: 'WRONG_PASSWORD',
          message: 'This is not your current password.',
          path: ['input', 'currentPassword'],
        },
      ],
    });
    expect([await canLogIn(PASSWORD), await canLogIn(NEW)]).toEqual([true, false]);
  });

  it.each([
    ['short', 'short', 'INVALID_INPUT'],
    ['overlong', 'x'.repeat(257), 'INVALID_INPUT'],
    ['common', 'password123', 'PASSWORD_TOO_COMMON'],
  ])('refuses a new password that is %s', async (_what, newPassword, code) => {
    const { data } = await change({ newPassword });
    expect(data.changePassword).toMatchObject({
      passwordChanged: false,
      userErrors: [{ code, path: ['input', 'newPassword'] }],
    });
    expect(await canLogIn(PASSWORD)).toBe(true);
  });

  it('refuses an overlong current password', async () => {
    const { data } = await change({ currentPassword: 'x'.repeat(257) });
    expect(data.changePassword.userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['input', 'currentPassword'] },
    ]);
  });

  it('counts wrong passwords like failed log-ins', async () => {
    for (let n = 0; n < 5; n++) await change({ currentPassword: 'not the password' });
    const { data } = await change();
    expect(data.changePassword).toMatchObject({
      passwordChanged: false,
      userErrors: [{ __typename: 'TooManyAttempts', code: 'TOO_MANY_ATTEMPTS' }],
    });
    expect(await canLogIn(PASSWORD)).toBe(true);
  });

  it('lets one of several parallel changes win, and no session of a log-in at the same moment stays', async () => {
    const [changes, logIns] = await Promise.all([
      Promise.all(
        ['first', 'second', 'third'].map((word) => change({ newPassword: `${word} horse battery` })),
      ),
      Promise.all([1, 2, 3, 4].map(() => house.logIn(ada.username, PASSWORD))),
    ]);
    expect(changes.filter(({ data }) => data.changePassword.passwordChanged)).toHaveLength(1);
    for (const { data } of logIns) {
      if (!data.logIn.session) continue;
      const { viewer } = personOf(data.logIn.session);
      expect((await house.under.run(viewer, ME)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    }
  });

  it('refuses an anonymous caller', async () => {
    const { errors } = await change({}, null);
    expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect(await canLogIn(PASSWORD)).toBe(true);
  });
});

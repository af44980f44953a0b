import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testViewer } from '@training-center/shared/testing/subgraph-under-test';
import { type House, ME, openHouse, personOf } from './factories/house.js';

const LOG_OUT = 'mutation { logOut { loggedOut userErrors { code } } }';

describe('logOut', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.stop());
  const codeOf = (answer: Awaited<ReturnType<House['under']['run']>>) =>
    answer.errors?.[0]?.extensions['code'];

  it('ends this session at once, and no other', async () => {
    const ada = await house.signUp();
    const phone = personOf((await house.logIn(ada.username)).data.logIn.session);

    const { data } = await house.under.run(ada.viewer, LOG_OUT);

    expect(data.logOut).toEqual({ loggedOut: true, userErrors: [] });
    const after = await house.under.run(ada.viewer, ME);
    expect([after.data, codeOf(after)]).toEqual([{ viewer: null }, 'UNAUTHENTICATED']);
    expect(codeOf(await house.under.run(ada.viewer, LOG_OUT))).toBe('UNAUTHENTICATED');
    expect((await house.under.run(phone.viewer, ME)).data.viewer.username).toBe(ada.username);
  });

  it.each([
    ['an anonymous caller', null],
    ['a session that never was', testViewer()],
  ])('refuses %s', async (_who, viewer) => {
    expect(codeOf(await house.under.run(viewer, LOG_OUT))).toBe('UNAUTHENTICATED');
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@training-center/shared/ids/new-id';
import { type House, ME, openHouse, type Person, personOf } from './factories/house.js';

const REVOKE = `mutation ($input: RevokeSessionInput!) {
  revokeSession(input: $input) { revoked userErrors { __typename code message path } }
}`;
const REVOKE_ALL = 'mutation { revokeAllSessions { revokedCount userErrors { code } } }';

describe('revoking sessions', () => {
  let house: House;
  let ada: Person;
  let phone: Pick<Person, 'viewer' | 'refreshToken'>;
  beforeAll(async () => {
    house = await openHouse();
  });
  beforeEach(async () => {
    ada = await house.signUp();
    phone = personOf((await house.logIn(ada.username)).data.logIn.session);
  });
  afterAll(() => house.stop());
  const revoke = (person: Pick<Person, 'viewer'> | null, sessionId: string) =>
    house.under.run(person?.viewer ?? null, REVOKE, { input: { sessionId } });
  const isIn = async (person: Pick<Person, 'viewer'>) => !(await house.under.run(person.viewer, ME)).errors;

  describe('revokeSession', () => {
    it('ends one of the viewer’s sessions with its refresh tokens', async () => {
      const { data } = await revoke(ada, phone.viewer.sessionId);

      expect(data.revokeSession).toEqual({ revoked: true, userErrors: [] });
      expect([await isIn(phone), await isIn(ada)]).toEqual([false, true]);
      const { data: refreshed } = await house.refresh(phone.refreshToken);
      expect(refreshed.refreshSession.userErrors[0].code).toBe('INVALID_TOKEN');
    });

    it('may end the session in which it is called', async () => {
      expect((await revoke(ada, ada.viewer.sessionId)).data.revokeSession.revoked).toBe(true);
      expect([await isIn(phone), await isIn(ada)]).toEqual([true, false]);
    });

    it('answers one and the same NOT_FOUND for unknown, foreign, ended and malformed ids', async () => {
      const stranger = await house.signUp();
      await revoke(ada, phone.viewer.sessionId);
      const expected = {
        revoked: false,
        userErrors: [
          { __typename: 'NotFound', code: 'NOT_FOUND', message: 'Not found.', path: ['input', 'sessionId'] },
        ],
      };
      for (const id of [newId(), stranger.viewer.sessionId, phone.viewer.sessionId, 'nonsense']) {
        expect((await revoke(ada, id)).data.revokeSession).toEqual(expected);
      }
      expect(await isIn(stranger)).toBe(true);
    });

    it('refuses an anonymous caller and one whose session has ended', async () => {
      expect((await revoke(null, ada.viewer.sessionId)).errors?.[0]?.extensions['code']).toBe(
        'UNAUTHENTICATED',
      );
      await revoke(ada, phone.viewer.sessionId);
      expect((await revoke(phone, ada.viewer.sessionId)).errors?.[0]?.extensions['code']).toBe(
        'UNAUTHENTICATED',
      );
      expect(await isIn(ada)).toBe(true);
    });
  });

  describe('revokeAllSessions', () => {
    it('ends all of them, this one too, and those of nobody else', async () => {
      const stranger = await house.signUp();
      const { data } = await house.under.run(ada.viewer, REVOKE_ALL);
      expect(data.revokeAllSessions).toEqual({ revokedCount: 2, userErrors: [] });
      expect([await isIn(ada), await isIn(phone), await isIn(stranger)]).toEqual([false, false, true]);
    });

    it('refuses an anonymous caller', async () => {
      const { errors } = await house.under.run(null, REVOKE_ALL);
      expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    });
  });
});

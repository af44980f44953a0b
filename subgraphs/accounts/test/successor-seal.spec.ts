import { describe, expect, it } from '@jest/globals';
import { newToken } from '../src/domain/session/opaque-token.js';
import { openSuccessor, sealSuccessor } from '../src/domain/session/successor-seal.js';

describe('the seal around a successor', () => {
  it('opens with the token that it was made for', () => {
    const [successor, token] = [newToken(), newToken()];
    expect(openSuccessor(sealSuccessor(successor, token), token)).toBe(successor);
  });

  it('does not open with another token, nor when it was changed', () => {
    const token = newToken();
    const sealed = sealSuccessor(newToken(), token);
    const changed = `${sealed.slice(0, 30)}${sealed[30] === 'A' ? 'B' : 'A'}${sealed.slice(31)}`;
    expect(() => openSuccessor(sealed, newToken())).toThrow('authenticate data');
    expect(() => openSuccessor(changed, token)).toThrow('authenticate data');
  });

  it('looks different each time', () => {
    const [successor, token] = [newToken(), newToken()];
    expect(sealSuccessor(successor, token)).not.toBe(sealSuccessor(successor, token));
  });
});

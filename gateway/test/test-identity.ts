import type { IdentityProvider } from '@training-center/shared/identity/identity-provider';
import {
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  type JWK,
  type JWTHeaderParameters,
  SignJWT,
} from 'jose';

export interface TokenChanges {
  readonly header?: Partial<JWTHeaderParameters>;
  readonly claims?: Record<string, unknown>;
}

/** An identity provider with keys of its own, and whatever tokens a test wants to be signed with them. */
export class TestIdentity implements IdentityProvider {
  readonly revoked: string[] = [];
  readonly asked = { jwks: 0, revoked: [] as Date[] };
  isDown = false;
  keys: { kid: string; privateKey: CryptoKey; publicJwk: JWK }[] = [];

  static async create(): Promise<TestIdentity> {
    const identity = new TestIdentity();
    await identity.addKey('k1');
    return identity;
  }

  async addKey(kid: string): Promise<void> {
    const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
    this.keys.unshift({
      kid,
      privateKey,
      publicJwk: { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA', use: 'sig' },
    });
  }

  async jwks() {
    this.asked.jwks++;
    if (this.isDown) throw new Error('connect ECONNREFUSED 10.0.0.1:4101');
    return { keys: this.keys.map(({ publicJwk }) => publicJwk) };
  }

  async revokedSessions(since: Date): Promise<readonly string[]> {
    this.asked.revoked.push(since);
    if (this.isDown) throw new Error('connect ECONNREFUSED 10.0.0.1:4101');
    return this.revoked;
  }

  token({ header, claims }: TokenChanges = {}): Promise<string> {
    const { kid, privateKey } = this.keys[0]!;
    const now = Math.floor(Date.now() / 1000);
    const standard = {
      iss: 'training-center',
      aud: 'training-center-api',
      sub: 'u1',
      iat: now,
      exp: now + 900,
    };
    return new SignJWT({ ...standard, sid: 's1', username: 'ada', roles: [], ...claims })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid, ...header })
      .sign(privateKey, { crit: { 'unheard-of': true } });
  }
}

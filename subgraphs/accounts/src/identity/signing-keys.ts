import {
  createHash,
  createHmac,
  createPrivateKey,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import type { JSONWebKeySet, JWK } from 'jose';

interface Ed25519Key {
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
  readonly kid?: string;
}

/** A new private key as JWK text, for development. */
export function generatePrivateKey(): string {
  return JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }));
}

/** The key that signs, and the public faces of all keys that may have signed a token that is still good. */
export class SigningKeys {
  readonly privateKey: KeyObject;
  readonly kid: string;
  readonly jwks: JSONWebKeySet;
  readonly #resetKey: Uint8Array;

  /** @param privateJwk an Ed25519 private key as JWK text. @param oldPublicJwks a JSON array of public ones. */
  constructor(privateJwk: string, oldPublicJwks = '[]') {
    const key = JSON.parse(privateJwk) as Ed25519Key & { d: string };
    this.privateKey = createPrivateKey({ key: { ...key }, format: 'jwk' });
    this.kid = kidOf(key);
    const old = JSON.parse(oldPublicJwks) as Ed25519Key[];
    this.jwks = { keys: [key, ...old].map(publicFace) };
    this.#resetKey = new Uint8Array(hkdfSync('sha256', key.d, '', 'password-reset-token', 32));
  }

  /** A token that nobody can guess who lacks the private key, the same each time for one id. */
  resetToken(resetId: string): string {
    return createHmac('sha256', this.#resetKey).update(resetId).digest('base64url');
  }
}

function publicFace(key: Ed25519Key): JWK {
  return { kty: key.kty, crv: key.crv, x: key.x, kid: kidOf(key), alg: 'EdDSA', use: 'sig' };
}

/** The key's own id, else its thumbprint (RFC 7638). */
function kidOf({ kid, crv, kty, x }: Ed25519Key): string {
  return kid ?? createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url');
}

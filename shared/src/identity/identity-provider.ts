import type { JSONWebKeySet } from 'jose';

/** `iss` and `aud` of access tokens. */
export const ACCESS_TOKEN_ISSUER = 'training-center';
export const ACCESS_TOKEN_AUDIENCE = 'training-center-api';
export const ACCESS_TOKEN_TYPE = 'at+jwt';
export const ACCESS_TOKEN_ALGORITHM = 'EdDSA';
/** Claims beside the registered ones: `sub` is the user's id. */
export interface AccessTokenClaims {
  readonly sub: string;
  readonly sid: string;
  readonly username: string;
  readonly roles: readonly 'ADMIN'[];
}

/** Public paths of the domain that signs tokens, for gateways in other processes. */
export const JWKS_PATH = '/.well-known/jwks.json';
/** `?since=<ISO instant>`; only for the bearer of a valid envelope. Answers `{ sessionIds: string[] }`. */
export const REVOKED_SESSIONS_PATH = '/internal/revoked-sessions';

/** What a gateway needs to believe an access token. Implemented by the identity domain, in process or over HTTP. */
export interface IdentityProvider {
  jwks(): Promise<JSONWebKeySet>;
  /** Ids of the sessions that were revoked after an instant. */
  revokedSessions(since: Date): Promise<readonly string[]>;
}

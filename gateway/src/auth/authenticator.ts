import type { Viewer } from '@training-center/shared/scope/viewer';
import { accessRefused, accessUndecided } from './access-refused.js';
import type { Access, AccessTokens } from './access-tokens.js';
import { KeysUnavailable } from './key-set.js';
import type { RevokedSessions } from './revoked-sessions.js';

const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i;

/** Turns an Authorization header into the person who asks. */
export class Authenticator {
  readonly #tokens: AccessTokens;
  readonly #revoked: RevokedSessions;

  constructor(tokens: AccessTokens, revoked: RevokedSessions) {
    this.#tokens = tokens;
    this.#revoked = revoked;
  }

  /** Null without a header. @throws a GraphQL error that answers the whole request when the header is no good. */
  async viewerOf(authorization: string | undefined): Promise<Viewer | null> {
    return (await this.accessOf(authorization))?.viewer ?? null;
  }

  /** The same with the end of the token, for connections that outlast a request. */
  async accessOf(authorization: string | undefined): Promise<Access | null> {
    if (!authorization) return null;
    const token = BEARER.exec(authorization)?.[1];
    if (!token) throw accessRefused('TOKEN_MALFORMED');
    const access = await this.#verify(token);
    if (this.#revoked.has(access.viewer.sessionId)) throw accessRefused('SESSION_ENDED');
    return access;
  }

  async #verify(token: string): Promise<Access> {
    try {
      return await this.#tokens.verify(token);
    } catch (error) {
      throw error instanceof KeysUnavailable ? accessUndecided() : error;
    }
  }
}

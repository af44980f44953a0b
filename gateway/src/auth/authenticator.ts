import type { Viewer } from '@training-center/shared/scope/viewer';
import { accessRefused, accessUndecided } from './access-refused.js';
import type { AccessTokens } from './access-tokens.js';
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
    if (!authorization) return null;
    const token = BEARER.exec(authorization)?.[1];
    if (!token) throw accessRefused('TOKEN_MALFORMED');
    const viewer = await this.#verify(token);
    if (this.#revoked.has(viewer.sessionId)) throw accessRefused('SESSION_ENDED');
    return viewer;
  }

  async #verify(token: string): Promise<Viewer> {
    try {
      return await this.#tokens.verify(token);
    } catch (error) {
      throw error instanceof KeysUnavailable ? accessUndecided() : error;
    }
  }
}

import type { IdentityProvider } from '@training-center/shared/identity/identity-provider';
import type { Logger } from '@training-center/shared/logging/logger';
import { AccessTokens } from './access-tokens.js';
import { Authenticator } from './authenticator.js';
import { KeySet } from './key-set.js';
import { RevokedSessions } from './revoked-sessions.js';

/** Who is told apart from whom, and how. */
export interface Door {
  readonly authenticator: Pick<Authenticator, 'viewerOf' | 'accessOf'>;
  readonly revoked: Pick<RevokedSessions, 'onRevoked'>;
  start(): Promise<void>;
  close(): void;
}

/** Without a provider everybody is nobody: credentials are neither looked at nor passed on. */
export function createDoor(provider: IdentityProvider | null, log: Logger): Door {
  if (!provider) return OPEN;
  const revoked = new RevokedSessions(provider, log);
  return {
    authenticator: new Authenticator(new AccessTokens(new KeySet(provider, log)), revoked),
    revoked,
    start: () => revoked.start(),
    close: () => revoked.close(),
  };
}

const OPEN: Door = {
  authenticator: { viewerOf: async () => null, accessOf: async () => null },
  revoked: { onRevoked: () => {} },
  start: async () => {},
  close: () => {},
};

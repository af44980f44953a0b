import type { MikroORM } from '@mikro-orm/postgresql';
import type { IdentityProvider } from '@training-center/shared/identity/identity-provider';
import { findIdsRevokedSince } from '../domain/session/auth-session.repository.js';
import type { SigningKeys } from './signing-keys.js';

/** What a gateway in the same process asks. */
export function accountsIdentity(keys: SigningKeys, orm: MikroORM): IdentityProvider {
  return {
    jwks: async () => keys.jwks,
    revokedSessions: (since) => findIdsRevokedSince(orm.em.fork(), since),
  };
}

import type { IdentityProvider } from '@training-center/shared/identity/identity-provider';
import type { RunningSubgraph } from '@training-center/shared/subgraph/start-subgraph';

/** The one subgraph that signs tokens. */
export function identityProviderOf(running: readonly RunningSubgraph[]): IdentityProvider {
  const provider = running
    .map(({ parts }) => parts.identityProvider)
    .find((candidate) => candidate !== undefined);
  if (!provider) throw new Error('No subgraph provides identities.');
  return provider;
}

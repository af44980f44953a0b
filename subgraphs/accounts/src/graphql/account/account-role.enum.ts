import { registerEnumType } from 'type-graphql';

export const AccountRoleEnum = { ADMIN: 'ADMIN' } as const;

registerEnumType(AccountRoleEnum, {
  name: 'AccountRole',
  description:
    'What an account may do beside its own affairs. Teaching and learning are profiles, not roles.',
  valuesConfig: { ADMIN: { description: 'Runs the platform.' } },
});

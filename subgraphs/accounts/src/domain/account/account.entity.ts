import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';
import { timestamped } from '@training-center/shared/database/traits/timestamped';
import { versioned } from '@training-center/shared/database/traits/versioned';
import type { AccountRole } from '@training-center/shared/scope/viewer';

export const accountStatuses = ['ACTIVE', 'SUSPENDED', 'DEACTIVATED', 'ERASED'] as const;

/** Unique without regard to case; a sign-up that breaks one is told so by its name. */
export const USERNAME_INDEX = 'account_username_unique';
export const EMAIL_INDEX = 'account_email_unique';

const AccountSchema = defineEntity({
  name: 'Account',
  properties: {
    ...identified,
    username: p.string().length(30),
    /** In lower case. */
    email: p.string().length(254),
    emailVerifiedAt: p.datetime(3).nullable(),
    passwordHash: p.string().length(255),
    /** A day of the calendar: 1990-05-17. */
    birthDate: p.date().nullable(),
    phone: p.string().length(16).nullable(),
    locale: p.string().length(35).nullable(),
    timeZone: p.string().length(64).nullable(),
    status: p.enum(accountStatuses),
    roles: p.array().$type<AccountRole[]>(),
    ...versioned,
    ...timestamped,
  },
  indexes: [
    {
      name: USERNAME_INDEX,
      expression: (columns, table, name) =>
        `create unique index "${name}" on "${table.schema}"."${table.name}" (lower(${columns.username}))`,
    },
    {
      name: EMAIL_INDEX,
      expression: (columns, table, name) =>
        `create unique index "${name}" on "${table.schema}"."${table.name}" (lower(${columns.email}))`,
    },
  ],
});

/** A person as someone who can sign in. What they learn or teach is known elsewhere. */
export class Account extends AccountSchema.class {
  isActive(): boolean {
    return this.status === 'ACTIVE';
  }

  /** Whether others may see that this person exists. */
  isVisible(): boolean {
    return this.status !== 'ERASED';
  }

  changePassword(passwordHash: string): void {
    this.passwordHash = passwordHash;
  }

  /** Whoever holds a mail of ours reads that address. */
  confirmEmail(now: Date): void {
    this.emailVerifiedAt ??= now;
  }

  grantRole(role: AccountRole): void {
    if (!this.roles.includes(role)) this.roles = [...this.roles, role];
  }
}
AccountSchema.setClass(Account);

import type { Options } from '@mikro-orm/postgresql';

type MigrationsList = NonNullable<NonNullable<Options['migrations']>['migrationsList']>;

export const migrations: MigrationsList = [];

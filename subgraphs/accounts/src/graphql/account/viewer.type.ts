import { DateTime, LocalDate } from '@training-center/shared/graphql/scalars';
import type { AccountRole } from '@training-center/shared/scope/viewer';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Account } from '../../domain/account/account.entity.js';
import { AccountRoleEnum } from './account-role.enum.js';

@Directive('@key(fields: "id")')
@ObjectType('Viewer', { description: 'The private face of the signed-in person; nobody else ever gets it.' })
export class ViewerType {
  @Field(() => ID, { description: 'The same id as that of the person as a `User`.' })
  id!: string;

  @Field(() => String, { description: 'Unique without regard to case.' })
  username!: string;

  @Field(() => String, { description: 'In lower case.' })
  email!: string;

  @Field(() => DateTime, { nullable: true, description: 'When the person proved to read mails to `email`.' })
  emailVerifiedAt!: Date | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day of birth.' })
  birthDate!: string | null;

  @Field(() => String, { nullable: true, description: 'In international form: +4915112345678.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'Language and region: de-AT.' })
  locale!: string | null;

  @Field(() => String, { nullable: true, description: 'IANA name: Europe/Vienna.' })
  timeZone!: string | null;

  @Field(() => [AccountRoleEnum], { description: 'What the account may do beside its own affairs.' })
  roles!: AccountRole[];

  @Field(() => DateTime, { description: 'When the person signed up.' })
  createdAt!: Date;

  /** The session in which this is being asked; no field of the schema. */
  sessionId!: string;
}

/** An account as its owner sees it from one of their sessions. */
export function viewerOf(account: Account, sessionId: string): ViewerType {
  return {
    id: account.id,
    username: account.username,
    email: account.email,
    emailVerifiedAt: account.emailVerifiedAt ?? null,
    birthDate: account.birthDate ?? null,
    phone: account.phone ?? null,
    locale: account.locale ?? null,
    timeZone: account.timeZone ?? null,
    roles: account.roles,
    createdAt: account.createdAt,
    sessionId,
  };
}

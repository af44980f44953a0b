import { connectionType } from '@training-center/shared/graphql/connection.type';
import { DateTime } from '@training-center/shared/graphql/scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import type { AuthSession } from '../../domain/session/auth-session.entity.js';

@ObjectType('Session', { description: 'One place where the viewer is signed in.' })
export class SessionType {
  @Field(() => ID, { description: 'For `revokeSession`.' })
  id!: string;

  @Field(() => DateTime, { description: 'When the viewer signed in there.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it was last refreshed.' })
  lastUsedAt!: Date;

  @Field(() => DateTime, { description: 'When it ends unless it is refreshed.' })
  expiresAt!: Date;

  @Field(() => String, { nullable: true, description: 'How the browser or app called itself at sign-in.' })
  userAgent!: string | null;

  @Field(() => String, { nullable: true, description: 'The network address at sign-in.' })
  address!: string | null;

  @Field(() => Boolean, { description: 'Whether this is the session in which this is asked.' })
  current!: boolean;
}

export const SessionConnection = connectionType('Session', () => SessionType);

export function sessionOf(session: AuthSession, currentId: string): SessionType {
  const { id, createdAt, lastUsedAt, expiresAt } = session;
  const { userAgent = null, address = null } = session;
  return { id, createdAt, lastUsedAt, expiresAt, userAgent, address, current: id === currentId };
}

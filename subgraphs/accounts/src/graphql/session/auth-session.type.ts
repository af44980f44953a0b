import { DateTime } from '@training-center/shared/graphql/scalars';
import { Field, ObjectType } from 'type-graphql';
import type { SignedIn } from '../../services/signed-in.js';
import { ViewerType, viewerOf } from '../account/viewer.type.js';

@ObjectType('AuthSession', { description: 'The tokens of somebody who has just proved who they are.' })
export class AuthSessionType {
  @Field(() => String, { description: 'Send it as `Authorization: Bearer …`. Holds for 15 minutes.' })
  accessToken!: string;

  @Field(() => DateTime, { description: 'When the access token ends.' })
  accessTokenExpiresAt!: Date;

  @Field(() => String, {
    description: 'For `refreshSession`, once. Keep it secret: whoever has it is signed in.',
  })
  refreshToken!: string;

  @Field(() => DateTime, { description: 'When the session ends unless it is refreshed.' })
  refreshTokenExpiresAt!: Date;

  @Field(() => ViewerType, {
    description:
      'The person. What other domains know about them needs a request of its own, with the access token; here it is null.',
  })
  viewer!: ViewerType;
}

export function authSessionOf({ account, sessionId, ...tokens }: SignedIn): AuthSessionType {
  return { ...tokens, viewer: viewerOf(account, sessionId) };
}

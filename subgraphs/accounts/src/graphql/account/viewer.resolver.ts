import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { ageOn } from '../../domain/account/birth-date.policy.js';
import type { SessionService } from '../../services/session.service.js';
import { UserType } from './user.type.js';
import { viewerOf, ViewerType } from './viewer.type.js';

@Resolver(() => ViewerType)
export class ViewerResolver {
  readonly #sessions: SessionService;

  constructor(sessions: SessionService) {
    this.#sessions = sessions;
  }

  @Query(() => ViewerType, {
    nullable: true,
    description: 'The signed-in person; UNAUTHENTICATED when nobody is, or when the session has ended.',
  })
  async viewer(@Scope() scope: RequestScope): Promise<ViewerType> {
    const session = await this.#sessions.requireLive(scope);
    return viewerOf(session.account, session.id);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'In full years; null without a birth date.' })
  age(@Root() viewer: ViewerType, @Scope() scope: RequestScope): number | null {
    return viewer.birthDate ? ageOn(viewer.birthDate, scope.now) : null;
  }

  @FieldResolver(() => UserType, { description: 'How others see this person.' })
  user(@Root() { id, username }: ViewerType): UserType {
    return { id, username };
  }
}

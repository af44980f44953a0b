import type { Connection } from '@training-center/shared/graphql/connection.type';
import { decodeCursor } from '@training-center/shared/graphql/cursor';
import { ForwardPageArguments, pageSize } from '@training-center/shared/graphql/page-arguments';
import { paginate } from '@training-center/shared/graphql/paginate';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SessionService } from '../../services/session.service.js';
import { ViewerType } from '../account/viewer.type.js';
import { SessionConnection, sessionOf, type SessionType } from './session.type.js';

const LIST = 'sessions';

@Resolver(() => ViewerType)
export class ViewerSessionsResolver {
  readonly #sessions: SessionService;

  constructor(sessions: SessionService) {
    this.#sessions = sessions;
  }

  @FieldResolver(() => SessionConnection, { description: 'Where the viewer is signed in, newest first.' })
  async sessions(
    @Root() viewer: ViewerType,
    @Args(() => ForwardPageArguments) { first, after }: ForwardPageArguments,
    @Scope() scope: RequestScope,
  ): Promise<Connection<SessionType>> {
    const size = pageSize(first);
    const [beforeId] = after ? decodeCursor<[string]>(LIST, after, ['id'], 'after') : [null];
    const rows = await this.#sessions.livePage(scope, viewer.id, { beforeId, limit: size + 1 });
    return paginate(
      rows.map((row) => sessionOf(row, viewer.sessionId)),
      { list: LIST, size, keysOf: ({ id }) => [id], hasPreviousPage: beforeId !== null },
    );
  }
}

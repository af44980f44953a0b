import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Query, Resolver } from 'type-graphql';
import type { PlatformStatsService } from '../../services/platform-stats.service.js';
import { PlatformStats } from './platform-stats.type.js';

@Resolver()
export class PlatformStatsResolver {
  readonly #stats: PlatformStatsService;

  constructor(stats: PlatformStatsService) {
    this.#stats = stats;
  }

  @Query(() => PlatformStats, { nullable: true, description: 'How big the platform is. Open to everybody.' })
  platformStats(@Scope() scope: RequestScope): Promise<PlatformStats> {
    return this.#stats.now(scope);
  }
}

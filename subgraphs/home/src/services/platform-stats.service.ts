import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { PlatformFigures } from '../domain/platform-figures/platform-figures.entity.js';
import { readFigures } from '../domain/platform-figures/platform-figures.repository.js';

/** What the platform says of its size. It is counted as things happen, so that asking costs one row. */
export class PlatformStatsService {
  now(scope: RequestScope): Promise<PlatformFigures> {
    return readFigures(scope.read);
  }
}

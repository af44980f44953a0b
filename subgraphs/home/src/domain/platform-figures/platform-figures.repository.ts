import type { EntityReader } from '@training-center/shared/database/entity-reader';
import { PlatformFigures } from './platform-figures.entity.js';

export async function readFigures(read: EntityReader): Promise<PlatformFigures> {
  const [figures] = await read.rows(PlatformFigures, 'where t.id = $1', [1]);
  return figures!;
}

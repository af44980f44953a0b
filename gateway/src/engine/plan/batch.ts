import type { RawObject } from '../raw.js';

/** What one fetch asks about. */
export interface Batch {
  /** Each different one once. */
  readonly representations: RawObject[];
  /** For every target the index of its representation; −1 when it has none. */
  readonly indexes: number[];
}

/** Different entities at a path, and what they are asked for by. */
export interface DifferentEntities {
  readonly targets: readonly RawObject[];
  readonly batch: Batch;
}

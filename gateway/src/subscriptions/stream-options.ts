import type { Logger } from '@training-center/shared/logging/logger';

export interface StreamOptions {
  /** For what an event needs of other subgraphs, and for a question about rights. */
  readonly eventTimeoutMs: number;
  /** How long a lost owner is looked for before the subscribers are told. */
  readonly resumeForMs: number;
  readonly log: Logger;
}

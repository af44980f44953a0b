/** What one look into a log found. */
export interface LogPage<E> {
  /** In order, each once. */
  readonly events: readonly E[];
  /** Up to where this page has seen the log: news that hints tell of up to here are old. */
  readonly height: number;
  /** Whether there is nothing more to read just now; otherwise the log is read on at once. */
  readonly isLast: boolean;
}

/**
 * One follower's place in a log: a table whose rows are numbered without gaps, in the order in which they become visible.
 * It keeps its place itself and moves it only when a read answers.
 *
 * A `GraphQLError` thrown by either method ends the stream and is its last answer. Whatever else goes wrong while reading
 * is taken to pass, and the same page is read again a little later.
 */
export interface LogReader<E> {
  /** Finds the place to begin at; called once, when nothing published from now on is missed. What it answers comes first. */
  open(): Promise<readonly E[]>;
  /** What stands behind the place, at most `limit` events. */
  read(limit: number): Promise<LogPage<E>>;
  /**
   * The same, out of what hints brought: oldest first, perhaps with what has been seen already. Null, and the place stays,
   * when that does not follow on the place without a gap, or leaves anything to be asked; then the log is read.
   */
  take?(news: readonly unknown[]): LogPage<E> | null;
}

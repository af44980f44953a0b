/** What there is to be heard about a topic. */
export interface Hint {
  /** The newest place in the topic's own sequence. */
  readonly position: number;
  /** What is new at the newest places, oldest first, as JSON; empty when whoever wants to know has to read. */
  readonly news: readonly unknown[];
}

/** Called with each hint, or with null when some may have been missed: the listener then looks for itself. */
export type TopicListener = (hint: Hint | null) => void;

/**
 * Live hints that there is something new to read: up to which place of a topic's own sequence there is news and, where it
 * is small, the news themselves, for those who stand just before them. Several may come as one, and one may be lost, so
 * whoever follows a topic counts the places, reads from its table where one is missing, and looks there now and then unasked.
 */
export interface PubSub {
  /** Tells every process. Call it after the commit: whoever hears of it reads at once. */
  publish(topic: string, hint: Hint): void;
  /** Resolves once nothing published from now on is missed. */
  listen(topic: string, listener: TopicListener): Promise<TopicSubscription>;
  close(): Promise<void>;
}

export interface TopicSubscription {
  stop(): void;
}

/** Two hints of one topic as one. */
export function together(earlier: Hint | undefined, later: Hint): Hint {
  if (!earlier) return later;
  const position = Math.max(earlier.position, later.position);
  return { position, news: [...earlier.news, ...later.news] };
}

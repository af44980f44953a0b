/**
 * Called with the newest place in the topic's sequence, or with null when places may have been missed: the listener then
 * looks for itself.
 */
export type TopicListener = (position: number | null) => void;

/**
 * Live hints that there is something new to read. A hint says up to which place of a topic's own sequence there is news, never
 * what it is; several may come as one, and one may be lost, so whoever follows a topic reads from its table and looks there
 * now and then unasked.
 */
export interface PubSub {
  /** Tells every process. Call it after the commit: whoever hears of it reads at once. */
  publish(topic: string, position: number): void;
  /** Resolves once nothing published from now on is missed. */
  listen(topic: string, listener: TopicListener): Promise<TopicSubscription>;
  close(): Promise<void>;
}

export interface TopicSubscription {
  stop(): void;
}

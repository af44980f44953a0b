import type { z } from 'zod';

/**
 * A kind of event or command as its owner's contract publishes it.
 *
 * An *event* tells what happened: it carries the full public state of its aggregate and the aggregate's `version`, and goes
 * to every subscriber. A *command* asks its owner for something and goes to the owner alone.
 */
export interface MessageType<T> {
  readonly kind: 'event' | 'command';
  /** `<owner>.<name>`, for example `courses.course-changed`. */
  readonly name: string;
  readonly schema: z.ZodType<T>;
}

/** What travels: the payload with its own id, so that duplicates can be told. */
export interface Message<T> {
  readonly id: string;
  readonly occurredAt: string;
  readonly requestId: string;
  readonly data: T;
  /** Given when an owner tells its state again. True: only to see whether it is news, and what the handler does is rolled back. */
  readonly rehearsal?: boolean;
}

export type PayloadOf<M> = M extends MessageType<infer T> ? T : never;

export function defineEvent<T>(name: string, schema: z.ZodType<T>): MessageType<T> {
  return { kind: 'event', name, schema };
}

export function defineCommand<T>(name: string, schema: z.ZodType<T>): MessageType<T> {
  return { kind: 'command', name, schema };
}

import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { commandConsumer, type Consumer } from './consumer.js';
import { defineCommand, type MessageType } from './message.js';

const PAGE = 200;

/** How an owner reads the current state behind one of its events, page by page in id order. */
export interface CurrentState<T = unknown> {
  readonly event: MessageType<T>;
  /** Up to `limit` payloads with ids greater than `afterId`, ascending; `id` is the aggregate's. */
  read(em: EntityManager, afterId: string | null, limit: number): Promise<readonly { id: string; data: T }[]>;
}

const republishSchema = z.object({
  event: z.string(),
  queue: z.string(),
  afterId: z.string().nullable(),
  rehearsal: z.boolean().optional(),
});

/** Asks the owner of an event to tell one consumer the current state of everything again. */
export function republishCommand(owner: string): MessageType<z.infer<typeof republishSchema>> {
  return defineCommand(`${owner}.republish`, republishSchema);
}

/** The subgraph that owns an event or command. */
export function ownerOf(type: MessageType<unknown>): string {
  return type.name.slice(0, type.name.indexOf('.'));
}

/** Answers `republishCommand` page by page: each page is a job, so that no transaction grows with the table. */
export function republishConsumer(owner: string, states: readonly CurrentState[]): Consumer {
  const command = republishCommand(owner);
  return commandConsumer(command, async (tx, request) => {
    const { event, queue, afterId, rehearsal } = request;
    const state = states.find((candidate) => candidate.event.name === event);
    if (!state) return;
    const page = await state.read(tx.em, afterId, PAGE);
    for (const { data } of page) await tx.publishTo(queue, state.event, data, rehearsal);
    const last = page.at(-1);
    if (last && page.length === PAGE) await tx.publish(command, { ...request, afterId: last.id });
  });
}

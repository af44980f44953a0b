import type { Inbox } from './notification-world.js';

/** What a client does with the events behind its snapshot. */
// oxlint-disable-next-line typescript/no-explicit-any
export function applyEvents(snapshot: Inbox, events: readonly any[]): Inbox {
  return events.reduce(applied, snapshot);
}

// oxlint-disable-next-line typescript/no-explicit-any
function applied({ nodes }: Inbox, event: any): Inbox {
  const { cursor, unreadNotificationCount: unread } = event;
  return {
    unread,
    cursor,
    nodes: event.__typename === 'NotificationsRead' ? read(nodes, event) : put(nodes, event),
  };
}

function put(nodes: Inbox['nodes'], { notification }: { notification: Inbox['nodes'][number] }) {
  const others = nodes.filter(({ id }) => id !== notification.id);
  if (notification.withdrawnAt) return others;
  return [...others, notification].toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}

function read(
  nodes: Inbox['nodes'],
  { ids, before, readAt }: { ids: string[] | null; before: string | null; readAt: string },
) {
  return nodes.map((node) => {
    const isMeant = ids ? ids.includes(node.id) : node.updatedAt < before!;
    return isMeant && node.readAt === null ? { ...node, readAt } : node;
  });
}

import { Notice, WithdrawNotice } from '@training-center/shared/events/notice';
import type { PayloadOf } from '@training-center/shared/events/message';
import { newId } from '@training-center/shared/ids/new-id';
import { anonymous, type Viewer } from '@training-center/shared/scope/viewer';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
  type UnderTestOptions,
} from '@training-center/shared/testing/subgraph-under-test';
import type { Clock } from '@training-center/shared/time/clock';
import messaging from '../../src/subgraph.js';

export type NoticeData = PayloadOf<typeof Notice>;

/** Nobody handles mails here: they stay in their queue, where tests read them. */
export function messagingUnderTest(options: UnderTestOptions = {}): Promise<SubgraphUnderTest> {
  return subgraphUnderTest(messaging, { ...options, env: { SETTLE_MS: '0', ...options.env } });
}

/** A notice that stands alone, of a kind that is not mailed. */
export function noticeData(userId: string, overrides: Partial<NoticeData> = {}): NoticeData {
  return {
    effectKey: `test:${newId()}`,
    userId,
    kind: 'TEST_NEWS',
    title: 'Something happened',
    body: 'It really did.',
    link: '/courses/graphs',
    subject: null,
    courseId: null,
    occurredAt: '2027-03-01T12:00:00.000Z',
    ...overrides,
  };
}

/** Tells a notice and waits until it has been taken in. Answers its effect key. */
export async function tell(
  under: SubgraphUnderTest,
  { userId }: Viewer,
  overrides: Partial<NoticeData> = {},
): Promise<string> {
  const notice = noticeData(userId, overrides);
  await under.publish(Notice, notice);
  return notice.effectKey;
}

export async function withdraw(
  under: SubgraphUnderTest,
  { userId }: Viewer,
  effectKey: string,
): Promise<void> {
  await under.publish(WithdrawNotice, { userId, effectKey });
}

/** Hands a message to its consumer as the bus would, in a transaction of its own; quicker than the bus. */
export async function deliver(under: SubgraphUnderTest, name: string, data: unknown): Promise<void> {
  const { consumers, scope } = under.subgraph;
  const target = consumers.find((consumer) => consumer.name === name)!;
  const message = { id: newId(), occurredAt: new Date().toISOString(), requestId: 'test', data };
  await scope(anonymous).transactional((tx) => target.handle(tx, data, message));
}

export const PARTS = 'id type title body link count createdAt updatedAt readAt withdrawnAt';

const INBOX = `query ($r: [_Any!]!, $first: Int, $after: String) {
  _entities(representations: $r) { ... on Viewer {
    unreadNotificationCount
    notificationCursor
    notifications(first: $first, after: $after) {
      nodes { ${PARTS} course { id } }
      pageInfo { hasNextPage hasPreviousPage endCursor }
    }
  } }
}`;

/** What `MyNotifications` asks of this subgraph, and a little more. */
export function askInbox(
  { run }: Pick<SubgraphUnderTest, 'run'>,
  viewer: Viewer,
  variables: Record<string, unknown> = {},
) {
  return run(viewer, INBOX, { r: [{ __typename: 'Viewer', id: viewer.userId }], first: 100, ...variables });
}

export interface Inbox {
  readonly unread: number;
  readonly cursor: string;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly nodes: any[];
}

export async function inboxOf(under: Pick<SubgraphUnderTest, 'run'>, viewer: Viewer): Promise<Inbox> {
  const { data, errors } = await askInbox(under, viewer);
  if (errors) throw errors[0]!;
  const { unreadNotificationCount, notificationCursor, notifications } = data._entities[0];
  return { unread: unreadNotificationCount, cursor: notificationCursor, nodes: notifications.nodes };
}

export const MARK = `mutation ($input: MarkNotificationsReadInput!) {
  markNotificationsRead(input: $input) {
    unreadNotificationCount
    userErrors { __typename code message path }
  }
}`;

/** Marks and answers the payload. */
export async function mark(
  under: Pick<SubgraphUnderTest, 'run'>,
  viewer: Viewer,
  input: Record<string, unknown>,
) {
  const { data, errors } = await under.run(viewer, MARK, { input });
  if (errors) throw errors[0]!;
  return data.markNotificationsRead;
}

export const EVENTS = `subscription ($after: String) {
  notificationEvents(after: $after) {
    __typename
    cursor
    ... on NotificationAdded { unreadNotificationCount notification { ${PARTS} course { id } } }
    ... on NotificationUpdated { unreadNotificationCount notification { ${PARTS} course { id } } }
    ... on NotificationsRead { unreadNotificationCount ids before readAt }
    ... on Discontinuity { reason }
  }
}`;

export function rowsOf<T extends object>(
  under: SubgraphUnderTest,
  text: string,
  ...values: unknown[]
): Promise<T[]> {
  return under.subgraph.orm.em.fork().execute<T[]>(text, values);
}

const TABLES = [
  'notification_inbox',
  'notification',
  'notification_event',
  'told_notice',
  'notification_preference',
  'notification_setting',
  'digest',
];

/** Every row about notifications, which a refused call must leave as it is. */
export async function everything(under: SubgraphUnderTest): Promise<unknown> {
  return Promise.all(TABLES.map((table) => rowsOf(under, `select * from messaging.${table} order by 1, 2`)));
}

/** Stands still until a test moves it. */
export class TestClock implements Clock {
  #now: Date;

  constructor(start = '2027-03-01T12:00:00.000Z') {
    this.#now = new Date(start);
  }

  now(): Date {
    return this.#now;
  }

  set(instant: Date | string): void {
    this.#now = new Date(instant);
  }

  forward(ms: number): void {
    this.#now = new Date(this.#now.getTime() + ms);
  }
}

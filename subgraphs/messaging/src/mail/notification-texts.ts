import type { ToldNotice } from '../domain/notification/told-notice.entity.js';

export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** How a mail makes an address of a notice's link. */
export type OnSite = (path: string) => string;

const MOST_ITEMS = 50;
const RULE = '--';

export function noticeMail(notice: ToldNotice, unsubscribeUrl: string, onSite: OnSite): MailText {
  const { title, body, link } = notice;
  const parts = [body || title, ...(link ? [onSite(link)] : []), footer(unsubscribeUrl)];
  return { subject: subjectLine(title), text: textOf(parts) };
}

/** Notices, oldest first. Those of one notification are one item, told by its newest. */
export function digestMail(notices: readonly ToldNotice[], unsubscribeUrl: string, onSite: OnSite): MailText {
  const groups = [...Map.groupBy(notices, ({ id, notificationId }) => notificationId ?? id).values()];
  const items = groups.slice(0, MOST_ITEMS).map((group) => itemOf(group, onSite));
  const more = groups.length - items.length;
  const rest = more > 0 ? [`And ${more} more.`] : [];
  const what = groups.length === 1 ? subjectLine(groups[0]!.at(-1)!.title) : `${groups.length} notifications`;
  return { subject: `Training Center: ${what}`, text: textOf([...items, ...rest, footer(unsubscribeUrl)]) };
}

function itemOf(group: readonly ToldNotice[], onSite: OnSite): string {
  const newest = group.reduce((a, b) => (b.occurredAt >= a.occurredAt ? b : a));
  const { title, body, link } = newest;
  const count = group.length > 1 ? ` (${group.length})` : '';
  return [`${title}${count}`, ...(body ? [body] : []), ...(link ? [onSite(link)] : [])].join('\n');
}

function footer(unsubscribeUrl: string): string {
  return `${RULE}\nNo more mails like this one:\n${unsubscribeUrl}`;
}

function textOf(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}

/** Titles come from other domains, and a subject is one line. */
function subjectLine(title: string): string {
  return title.replace(/\p{Cc}+/gu, ' ').trim() || 'News';
}

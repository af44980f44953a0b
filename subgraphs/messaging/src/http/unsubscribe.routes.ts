import { newId } from '@training-center/shared/ids/new-id';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { anonymous, type RequestIdentity } from '@training-center/shared/scope/viewer';
import { escapeHtml, sendPage } from '@training-center/shared/server/html-page';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { UNSUBSCRIBE_PATH, type UnsubscribeLinks, type Unsubscription } from '../mail/unsubscribe-links.js';
import type { NotificationPreferenceService } from '../services/notification-preference.service.js';

interface UnsubscribeRouteParts {
  readonly links: UnsubscribeLinks;
  readonly preferences: NotificationPreferenceService;
  readonly scope: (identity: RequestIdentity) => RequestScope;
}

interface Request {
  Querystring: { token?: string };
}

/**
 * Where the link in each mail leads. Nobody is signed in here: the token counts. Looking changes nothing, for mail scanners look;
 * a mail program's own button posts without the page (RFC 8058).
 */
export function addUnsubscribeRoutes(server: FastifyInstance, parts: UnsubscribeRouteParts): void {
  const { links, preferences, scope } = parts;
  void server.register(async (inner) => {
    inner.removeAllContentTypeParsers();
    inner.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 16_384 }, (_request, body, done) =>
      done(null, body),
    );
    inner.get<Request>(UNSUBSCRIBE_PATH, async ({ query }, reply) => {
      const found = links.read(query.token);
      return found ? show(reply, question(found, links)) : showUnknown(reply);
    });
    inner.post<Request>(UNSUBSCRIBE_PATH, async ({ query }, reply) => {
      const found = links.read(query.token);
      if (!found) return showUnknown(reply);
      const own = scope({ ...anonymous, requestId: newId() });
      await own.transactional((tx) => preferences.unsubscribe(tx, found));
      return show(reply, '<h1>Done</h1><p>You get no more of these mails.</p>');
    });
  });
}

function show(reply: FastifyReply, body: string): Promise<void> {
  return sendPage(reply.header('cache-control', 'no-store'), 'Mails', body);
}

function showUnknown(reply: FastifyReply): Promise<void> {
  return show(reply.code(404), '<h1>This link is not complete.</h1><p>Open it from the mail once more.</p>');
}

function question(unsubscription: Unsubscription, links: UnsubscribeLinks): string {
  const all = { ...unsubscription, from: 'ALL' };
  const what = unsubscription.from === 'DIGEST' ? 'summaries' : 'mails of this kind';
  return `<h1>Fewer mails</h1>${button(links.tokenFor(unsubscription), `No more ${what}`)}${button(links.tokenFor(all), 'No more mails about notifications at all')}`;
}

function button(token: string, label: string): string {
  return `<form method="post" action="?token=${escapeHtml(token)}"><p><button>${label}</button></p></form>`;
}

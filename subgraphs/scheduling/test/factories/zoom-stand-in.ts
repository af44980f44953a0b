import Fastify, { type FastifyInstance } from 'fastify';

interface ZoomMeeting {
  readonly id: number;
  join_url: string;
  [key: string]: unknown;
}

/** Zoom as its documentation describes the parts that we use, on a port of this machine. */
export class ZoomStandIn {
  readonly meetings = new Map<number, ZoomMeeting>();
  readonly calls: string[] = [];
  readonly #server: FastifyInstance;
  #tokens = 0;
  #nextId = 85_000_000_000;
  /** How many of the next calls answer 503. */
  failures = 0;
  /** Answers made, but never delivered: the caller died meanwhile. */
  losesAnswers = 0;
  url = '';

  constructor() {
    this.#server = Fastify({ forceCloseConnections: true });
    this.#server.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_request, body, done) => done(null, new URLSearchParams(String(body))),
    );
    this.#addRoutes();
  }

  async start(): Promise<this> {
    this.url = await this.#server.listen({ port: 0, host: '127.0.0.1' });
    return this;
  }

  stop(): Promise<void> {
    return this.#server.close();
  }

  /** Every token given out so far is worth nothing any more. */
  expireTokens(): void {
    this.#tokens += 1;
  }

  #addRoutes(): void {
    const server = this.#server;
    server.post('/oauth/token', async (request, reply) => {
      const form = request.body as URLSearchParams;
      const basic = Buffer.from('client:shh').toString('base64');
      if (
        request.headers.authorization !== `Basic ${basic}` ||
        form.get('grant_type') !== 'account_credentials'
      )
        return reply.code(400).send({ reason: 'Bad request', error: 'invalid_request' });
      this.calls.push(`token ${form.get('account_id')}`);
      return { access_token: `t${this.#tokens}`, token_type: 'bearer', expires_in: 3600 };
    });
    server.addHook('onRequest', async (request, reply) => {
      if (request.url.startsWith('/oauth')) return;
      if (request.headers.authorization !== `Bearer t${this.#tokens}`)
        return reply.code(401).send({ code: 124, message: 'Invalid access token.' });
      this.calls.push(`${request.method} ${request.url.split('?')[0]}`);
      if (this.failures > 0) {
        this.failures -= 1;
        return reply.code(503).send({ message: 'Try later.' });
      }
    });
    server.get('/v2/users/me/meetings', (request) => {
      const { next_page_token: token = '0' } = request.query as { next_page_token?: string };
      const all = [...this.meetings.values()];
      const from = Number(token);
      return {
        meetings: all.slice(from, from + 1),
        next_page_token: from + 1 < all.length ? String(from + 1) : '',
      };
    });
    server.post('/v2/users/me/meetings', async (request, reply) => {
      const id = this.#nextId++;
      const meeting = { ...(request.body as object), id, join_url: `https://zoom.example.com/j/${id}` };
      this.meetings.set(id, meeting);
      if (this.losesAnswers > 0) {
        this.losesAnswers -= 1;
        return reply.code(500).send({ message: 'The answer was lost.' });
      }
      return reply.code(201).send(meeting);
    });
    server.get('/v2/meetings/:id', async (request, reply) => this.#known(request.params) ?? gone(reply));
    server.patch('/v2/meetings/:id', async (request, reply) => {
      const meeting = this.#known(request.params);
      if (!meeting) return gone(reply);
      Object.assign(meeting, request.body);
      return reply.code(204).send();
    });
    server.delete('/v2/meetings/:id', async (request, reply) => {
      const meeting = this.#known(request.params);
      if (!meeting) return gone(reply);
      this.meetings.delete(meeting.id);
      return reply.code(204).send();
    });
  }

  #known(params: unknown): ZoomMeeting | undefined {
    return this.meetings.get(Number((params as { id: string }).id));
  }
}

function gone(reply: { code(status: number): { send(body: object): unknown } }) {
  return reply.code(404).send({ code: 3001, message: 'Meeting does not exist.' });
}

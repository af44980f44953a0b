import { generateKeyPair, exportPKCS8, jwtVerify } from 'jose';
import Fastify, { type FastifyInstance } from 'fastify';

interface GoogleEvent {
  readonly id: string;
  status: string;
  hangoutLink?: string;
  [key: string]: unknown;
}

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;

/** Google's token endpoint and Calendar API as far as we use them, on a port of this machine. */
export class GoogleStandIn {
  readonly events = new Map<string, GoogleEvent>();
  readonly assertions: Record<string, unknown>[] = [];
  readonly #server: FastifyInstance;
  readonly #keys: Keys;
  /** How many of the next events get their conference only later. */
  pending = 0;
  url = '';

  private constructor(keys: Keys) {
    this.#keys = keys;
    this.#server = Fastify({ forceCloseConnections: true });
    this.#server.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_request, body, done) => done(null, new URLSearchParams(String(body))),
    );
    this.#addRoutes();
  }

  static async start(): Promise<GoogleStandIn> {
    const standIn = new GoogleStandIn(await generateKeyPair('RS256', { extractable: true }));
    standIn.url = await standIn.#server.listen({ port: 0, host: '127.0.0.1' });
    return standIn;
  }

  privateKey(): Promise<string> {
    return exportPKCS8(this.#keys.privateKey);
  }

  stop(): Promise<void> {
    return this.#server.close();
  }

  #addRoutes(): void {
    const server = this.#server;
    server.post('/token', async (request, reply) => {
      const form = request.body as URLSearchParams;
      if (form.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:jwt-bearer')
        return reply.code(400).send({ error: 'invalid_grant' });
      const { payload } = await jwtVerify(form.get('assertion')!, this.#keys.publicKey, {
        audience: `${this.url}/token`,
      });
      this.assertions.push(payload);
      return { access_token: 'ya29', expires_in: 3599, token_type: 'Bearer' };
    });
    server.addHook('onRequest', async (request, reply) => {
      if (request.url !== '/token' && request.headers.authorization !== 'Bearer ya29')
        return reply.code(401).send({ error: { code: 401 } });
    });
    server.post('/calendars/primary/events', async (request, reply) => {
      const { id, conferenceData, ...rest } = request.body as {
        id: string;
        conferenceData?: { createRequest: { requestId: string } };
      };
      if (!/^[a-v0-9]{5,1024}$/.test(id)) return reply.code(400).send({ error: { code: 400 } });
      if (this.events.has(id)) return reply.code(409).send({ error: { code: 409 } });
      const event: GoogleEvent = { ...rest, id, status: 'confirmed' };
      const { conferenceDataVersion } = request.query as { conferenceDataVersion?: string };
      if (conferenceDataVersion === '1' && conferenceData?.createRequest.requestId)
        event.hangoutLink = `https://meet.example.com/${id.slice(-10)}`;
      this.events.set(id, event);
      if (this.pending === 0) return event;
      this.pending -= 1;
      const { hangoutLink: _later, ...now } = event;
      return now;
    });
    server.patch('/calendars/primary/events/:id', async (request, reply) => {
      const event = this.#known(request.params);
      return event ? Object.assign(event, request.body) : reply.code(404).send({ error: { code: 404 } });
    });
    server.delete('/calendars/primary/events/:id', async (request, reply) => {
      const event = this.#known(request.params);
      if (event?.status !== 'confirmed') return reply.code(410).send({ error: { code: 410 } });
      event.status = 'cancelled';
      return reply.code(204).send();
    });
  }

  #known(params: unknown): GoogleEvent | undefined {
    return this.events.get((params as { id: string }).id);
  }
}

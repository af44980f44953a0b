import { randomBytes } from 'node:crypto';
import type { Clock } from '@training-center/shared/time/clock';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { escapeHtml, sendPage } from '@training-center/shared/server/html-page';
import type { NoticeResult, PaymentDesk, PaymentProvider, PaymentSummary } from './payment-provider.js';
import { isSignedWebhook, SIGNATURE_HEADER } from './webhook-signature.js';

const noticeSchema = z.object({
  reference: z.string().max(100),
  outcome: z.enum(['PAID', 'FAILED']),
  amount: z.int().nonnegative(),
  currency: z.string().length(3),
});

const STATUS: Readonly<Record<NoticeResult, number>> = {
  applied: 200,
  'known already': 200,
  'unknown payment': 404,
  'wrong amount': 422,
};

export interface FakeProviderOptions {
  readonly publicUrl: string;
  readonly secret: string;
  readonly clock: Clock;
}

/** Takes no money: for development and tests. Its checkout is a page with one button; its webhook is as strict as a real one. */
export class FakePaymentProvider implements PaymentProvider {
  readonly name = 'fake';
  readonly #options: FakeProviderOptions;

  constructor(options: FakeProviderOptions) {
    this.#options = options;
  }

  newReference(): string {
    return `fake_${randomBytes(16).toString('hex')}`;
  }

  checkoutUrl(reference: string): string {
    return new URL(`/payments/fake/checkout/${reference}`, this.#options.publicUrl).href;
  }

  addRoutes(server: FastifyInstance, desk: PaymentDesk): void {
    void server.register(async (inner) => {
      inner.removeAllContentTypeParsers();
      inner.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 16_384 }, (_request, body, done) =>
        done(null, body),
      );
      inner.post('/payments/fake/webhook', async ({ headers, body }, reply) =>
        this.#receive(desk, reply, Buffer.isBuffer(body) ? body : Buffer.alloc(0), headers[SIGNATURE_HEADER]),
      );
      inner.get<{ Params: { reference: string } }>(
        '/payments/fake/checkout/:reference',
        async ({ params }, reply) => showCheckout(reply, await desk.summaryOf(params.reference)),
      );
      inner.post<{ Params: { reference: string } }>(
        '/payments/fake/checkout/:reference',
        async ({ params }, reply) => this.#pay(desk, reply, params.reference),
      );
    });
  }

  async #receive(desk: PaymentDesk, reply: FastifyReply, body: Buffer, signature: unknown) {
    const { secret, clock } = this.#options;
    if (!isSignedWebhook(secret, body, signature, clock.now()))
      return refuse(reply, 401, 'UNAUTHENTICATED', 'Bad signature.');
    const notice = noticeSchema.safeParse(parseJson(body));
    if (!notice.success) return refuse(reply, 400, 'BAD_REQUEST', 'This is no payment notice.');
    const result = await desk.accept(notice.data);
    return reply.code(STATUS[result]).send({ result });
  }

  /** What the button does: what this provider's webhook would tell. */
  async #pay(desk: PaymentDesk, reply: FastifyReply, reference: string): Promise<void> {
    const payment = await desk.summaryOf(reference);
    if (payment)
      await desk.accept({ reference, outcome: 'PAID', amount: payment.amount, currency: payment.currency });
    return showCheckout(reply, payment && (await desk.summaryOf(reference)));
  }
}

function showCheckout(reply: FastifyReply, payment: PaymentSummary | null): Promise<void> {
  if (!payment) return sendPage(reply.code(404), 'Checkout', '<h1>There is no such payment.</h1>');
  const amount = escapeHtml(`${(payment.amount / 100).toFixed(2)} ${payment.currency}`);
  const paid = '<p>Paid. You can go back to your course.</p>';
  const button = '<form method="post"><button>Pay (no money is taken)</button></form>';
  return sendPage(
    reply,
    'Checkout',
    `<h1>Checkout</h1><p>${amount}</p>${payment.status === 'PAID' ? paid : button}`,
  );
}

function refuse(reply: FastifyReply, status: number, code: string, message: string) {
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return null;
  }
}

import type { FastifyInstance } from 'fastify';

/** What a payment provider tells about a payment; it may tell it again, late, and in any order. */
export interface PaymentNotice {
  readonly reference: string;
  readonly outcome: 'PAID' | 'FAILED';
  /** In minor units. */
  readonly amount: number;
  readonly currency: string;
}

/** What became of a notice. */
export type NoticeResult = 'applied' | 'known already' | 'unknown payment' | 'wrong amount';

/** How a notice reaches the domain. */
export type NoticeHandler = (notice: PaymentNotice) => Promise<NoticeResult>;

/** What a checkout page may show of a payment. */
export interface PaymentSummary {
  readonly amount: number;
  readonly currency: string;
  readonly status: string;
}

/** What a provider's routes may ask of the domain. */
export interface PaymentDesk {
  readonly accept: NoticeHandler;
  readonly summaryOf: (reference: string) => Promise<PaymentSummary | null>;
}

/**
 * The port behind which money is taken. Nothing here calls the network: an enrolment must not wait for it under a lock.
 * A provider opens its checkout when the student comes to `checkoutUrl`, with the reference as idempotency key.
 */
export interface PaymentProvider {
  readonly name: string;
  /** A new name for a payment, not guessable. */
  newReference(): string;
  checkoutUrl(reference: string): string;
  /** Its routes, below `/payments/<name>/`: the signed webhook, and what its checkout needs. */
  addRoutes(server: FastifyInstance, desk: PaymentDesk): void;
}

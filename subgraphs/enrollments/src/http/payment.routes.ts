import { newId } from '@training-center/shared/ids/new-id';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { anonymous, type RequestIdentity } from '@training-center/shared/scope/viewer';
import type { FastifyInstance } from 'fastify';
import type { PaymentProvider } from '../payments/payment-provider.js';
import type { PaymentService } from '../services/payment.service.js';
import type { PaymentNoticeService } from '../services/payment-notice.service.js';

interface PaymentRouteParts {
  readonly provider: PaymentProvider;
  readonly payments: PaymentService;
  readonly notices: PaymentNoticeService;
  readonly scope: (identity: RequestIdentity) => RequestScope;
}

/** What the payment provider calls, and its checkout. Nobody is signed in here: the provider's signature counts. */
export function addPaymentRoutes(
  server: FastifyInstance,
  { provider, payments, notices, scope }: PaymentRouteParts,
): void {
  provider.addRoutes(server, {
    summaryOf: (reference) => payments.summaryOf(reference),
    accept: (notice) => {
      const own = scope({ ...anonymous, requestId: newId() });
      return own.transactional((tx) => notices.accept(tx, provider.name, notice));
    },
  });
}

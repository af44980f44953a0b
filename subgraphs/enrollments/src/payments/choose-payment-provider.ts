import { randomBytes } from 'node:crypto';
import type { ProcessEnv } from '@training-center/shared/env/process-env';
import { InvalidEnvironment } from '@training-center/shared/env/read-env';
import { secret } from '@training-center/shared/env/secret';
import type { Clock } from '@training-center/shared/time/clock';
import type { EnrollmentsEnv } from '../env.js';
import { FakePaymentProvider } from './fake.payment-provider.js';
import type { PaymentProvider } from './payment-provider.js';

/** @throws {InvalidEnvironment} when nobody chose a provider in production: a fake one must not slip in. */
export function choosePaymentProvider(env: ProcessEnv & EnrollmentsEnv, clock: Clock): PaymentProvider {
  if (env.NODE_ENV === 'production' && !env.PAYMENT_PROVIDER) {
    throw new InvalidEnvironment(['PAYMENT_PROVIDER: is required in production']);
  }
  const key = secret(env, 'PAYMENT_WEBHOOK_SECRET', env.PAYMENT_WEBHOOK_SECRET, () =>
    randomBytes(32).toString('hex'),
  );
  return new FakePaymentProvider({ publicUrl: env.PUBLIC_URL, secret: key, clock });
}

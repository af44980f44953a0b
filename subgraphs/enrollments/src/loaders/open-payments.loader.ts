import { oneByKey } from '@training-center/shared/scope/define-loader';
import { Payment } from '../domain/payment/payment.entity.js';

export const openPaymentsByEnrollmentId = oneByKey<string, Payment>(
  'OpenPaymentsByEnrollmentId',
  (ids, scope) => scope.read.rows(Payment, `where t.enrollment_id = any($1) and t.status = 'OPEN'`, [ids]),
  (payment) => payment.enrollmentId,
);

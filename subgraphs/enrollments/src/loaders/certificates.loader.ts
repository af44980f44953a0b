import { oneByKey } from '@training-center/shared/scope/define-loader';
import { Certificate } from '../domain/certificate/certificate.entity.js';

export const certificatesByEnrollmentId = oneByKey<string, Certificate>(
  'CertificatesByEnrollmentId',
  (ids, scope) => scope.read.rows(Certificate, 'where t.enrollment_id = any($1)', [ids]),
  (certificate) => certificate.enrollmentId,
);

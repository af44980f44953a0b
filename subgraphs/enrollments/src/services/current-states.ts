import type { CurrentState } from '@training-center/shared/events/republish';
import { CertificateChanged, EnrollmentChanged } from '../contract.js';
import { findCertificatesAfter } from '../domain/certificate/certificate.repository.js';
import { findEnrollmentsAfter } from '../domain/enrollment/enrollment.repository.js';

/** What the events of enrollments say now, for projections that start from nothing. */
export const currentStates: readonly CurrentState[] = [
  {
    event: EnrollmentChanged,
    async read(em, afterId, limit) {
      const enrollments = await findEnrollmentsAfter(em, afterId, limit);
      return enrollments.map((enrollment) => ({ id: enrollment.id, data: enrollment.toEvent() }));
    },
  },
  {
    event: CertificateChanged,
    async read(em, afterId, limit) {
      const certificates = await findCertificatesAfter(em, afterId, limit);
      return certificates.map((certificate) => ({ id: certificate.id, data: certificate.toEvent() }));
    },
  },
];

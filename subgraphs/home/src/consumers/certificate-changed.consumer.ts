import { CertificateChanged } from '@training-center/enrollments/contract';
import { upsertNewer } from '@training-center/shared/database/upsert-newer';
import { type Consumer, consumer } from '@training-center/shared/events/consumer';
import { CertificateProjection } from '../domain/certificate-projection/certificate-projection.entity.js';

export const certificateChangedConsumer: Consumer = consumer({
  name: 'home.project-certificate',
  message: CertificateChanged,
  async handle(tx, { certificateId, version, status }, { occurredAt }) {
    const changedAt = new Date(occurredAt);
    return upsertNewer(tx.em, CertificateProjection, { certificateId, version, status, changedAt });
  },
});

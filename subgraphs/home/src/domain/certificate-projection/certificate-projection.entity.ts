import { defineEntity, p } from '@mikro-orm/core';
import { countValidCertificates } from '../platform-figures/figures.triggers.js';

const CertificateProjectionSchema = defineEntity({
  name: 'CertificateProjection',
  properties: {
    certificateId: p.uuid().primary(),
    version: p.integer(),
    status: p.enum(['VALID', 'REVOKED'] as const),
    /** When the newest message about it was sent. */
    changedAt: p.datetime(3),
  },
  triggers: [countValidCertificates],
});

/** A certificate, told by enrollments; kept to count those that hold. */
export class CertificateProjection extends CertificateProjectionSchema.class {}

CertificateProjectionSchema.setClass(CertificateProjection);

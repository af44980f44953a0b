import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';
import { timestamped } from '@training-center/shared/database/traits/timestamped';
import { versioned } from '@training-center/shared/database/traits/versioned';
import type { PayloadOf } from '@training-center/shared/events/message';
import type { CertificateChanged } from '../../contract.js';
import { Enrollment } from '../enrollment/enrollment.entity.js';

export const certificateStatuses = ['VALID', 'REVOKED'] as const;

const CertificateSchema = defineEntity({
  name: 'Certificate',
  properties: {
    ...identified,
    ...timestamped,
    ...versioned,
    code: p.string().length(20).unique('certificate_code_unique'),
    enrollmentId: () =>
      p.manyToOne(Enrollment).mapToPk().fieldName('enrollment_id').unique('certificate_enrollment_unique'),
    courseId: p.uuid(),
    userId: p.uuid(),
    /** As it was on the day of issue. */
    holderName: p.text(),
    /** As it was on the day of issue. */
    courseTitle: p.text(),
    status: p.enum(certificateStatuses),
    issuedAt: p.datetime(3),
    revokedAt: p.datetime(3).strictNullable(),
    revocationReason: p.text().strictNullable(),
  },
  indexes: [{ name: 'certificate_user_index', properties: ['userId', 'id'] }],
});

/** What somebody has for a completed course. It outlives the course, the enrolment's changes and the holder's name. */
export class Certificate extends CertificateSchema.class {
  revoke(reason: string, now: Date): void {
    if (this.status === 'REVOKED') return;
    this.status = 'REVOKED';
    this.revokedAt = now;
    this.revocationReason = reason;
  }

  reinstate(): void {
    this.status = 'VALID';
    this.revokedAt = null;
    this.revocationReason = null;
  }

  toEvent(): PayloadOf<typeof CertificateChanged> {
    return {
      certificateId: this.id,
      version: this.version,
      code: this.code,
      enrollmentId: this.enrollmentId,
      courseId: this.courseId,
      userId: this.userId,
      courseTitle: this.courseTitle,
      status: this.status,
      issuedAt: this.issuedAt.toISOString(),
    };
  }
}

CertificateSchema.setClass(Certificate);

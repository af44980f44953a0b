import type { enrollmentStatuses } from '../../contract.js';

export type EnrollmentStatus = (typeof enrollmentStatuses)[number];

import type { AccountStatus } from '../account/account.js';
import { accountNotActive, type Obstacle } from '../permission/permission.js';

export interface InstructorFacts {
  readonly accountStatus: AccountStatus;
  readonly headline?: string | null;
  readonly bio?: string | null;
  readonly expertise: readonly string[];
}

/** Everything that keeps a person from teaching: students must be able to see who teaches them. */
export function teachingObstacles({ accountStatus, headline, bio, expertise }: InstructorFacts): Obstacle[] {
  return [
    ...(accountStatus === 'ACTIVE' ? [] : [accountNotActive]),
    ...(headline ? [] : [{ code: 'HEADLINE_MISSING', message: 'Add a headline to your profile.' }]),
    ...(bio ? [] : [{ code: 'BIO_MISSING', message: 'Add a biography to your profile.' }]),
    ...(expertise.length > 0
      ? []
      : [{ code: 'EXPERTISE_MISSING', message: 'Add what you are an expert in.' }]),
  ];
}

import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';
import { timestamped } from '@training-center/shared/database/traits/timestamped';
import { versioned } from '@training-center/shared/database/traits/versioned';
import type { PayloadOf } from '@training-center/shared/events/message';
import { safeMarkdown } from '@training-center/shared/text/safe-markdown';
import type { StudentChanged } from '../../contract.js';
import { accountFacts } from '../account/account.js';
import { accountNotActive, type Permission, permissionBarring } from '../permission/permission.js';
import { percentFilled } from '../profile-completion.js';

export const STUDENT_OF_USER = 'student_user_id_unique';

const StudentSchema = defineEntity({
  name: 'Student',
  properties: {
    ...identified,
    userId: p.uuid(),
    ...accountFacts,
    bio: p.text().nullable(),
    enrollmentDate: p.date(),
    ...versioned,
    ...timestamped,
  },
  uniques: [{ name: STUDENT_OF_USER, properties: ['userId'] }],
});

/** What a student may change about themselves: left out stays, null takes away. */
export interface StudentChanges {
  readonly bio?: string | null;
}

/** A person who learns. */
export class Student extends StudentSchema.class {
  revise({ bio }: StudentChanges): void {
    if (bio !== undefined) this.bio = bio === null ? null : safeMarkdown(bio.trim()) || null;
  }

  canEnroll(): Permission {
    return permissionBarring(this.accountStatus === 'ACTIVE' ? [] : [accountNotActive]);
  }

  profileCompletion(): number {
    return percentFilled([this.bio]);
  }

  toEvent(): PayloadOf<typeof StudentChanged> {
    const { id, userId, version, username } = this;
    return { studentId: id, userId, version, username, canEnroll: this.canEnroll().allowed };
  }
}
StudentSchema.setClass(Student);

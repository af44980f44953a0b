import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';
import { timestamped } from '@training-center/shared/database/traits/timestamped';
import { versioned } from '@training-center/shared/database/traits/versioned';
import type { PayloadOf } from '@training-center/shared/events/message';
import { safeMarkdown } from '@training-center/shared/text/safe-markdown';
import type { InstructorChanged } from '../../contract.js';
import { accountFacts } from '../account/account.js';
import { type Permission, permissionBarring } from '../permission/permission.js';
import { percentFilled } from '../profile-completion.js';
import { distinctSubjects } from './expertise.js';
import { teachingObstacles } from './instructor.policy.js';

export const INSTRUCTOR_OF_USER = 'instructor_user_id_unique';

const InstructorSchema = defineEntity({
  name: 'Instructor',
  properties: {
    ...identified,
    userId: p.uuid(),
    ...accountFacts,
    headline: p.string().length(120).nullable(),
    bio: p.text().nullable(),
    expertise: p.array().$type<string[]>(),
    ...versioned,
    ...timestamped,
  },
  uniques: [{ name: INSTRUCTOR_OF_USER, properties: ['userId'] }],
});

/** What an instructor may change about themselves: left out stays, null takes away. */
export interface InstructorChanges {
  readonly headline?: string | null;
  readonly bio?: string | null;
  readonly expertise?: readonly string[] | null;
}

/** A person who teaches. */
export class Instructor extends InstructorSchema.class {
  revise({ headline, bio, expertise }: InstructorChanges): void {
    if (headline !== undefined) this.headline = headline?.trim() || null;
    if (bio !== undefined) this.bio = bio === null ? null : safeMarkdown(bio.trim()) || null;
    if (expertise !== undefined) this.expertise = distinctSubjects(expertise ?? []);
  }

  canTeach(): Permission {
    return permissionBarring(teachingObstacles(this));
  }

  profileCompletion(): number {
    return percentFilled([this.headline, this.bio, this.expertise]);
  }

  toEvent(): PayloadOf<typeof InstructorChanged> {
    const { id, userId, version, username } = this;
    return { instructorId: id, userId, version, username, canTeach: this.canTeach().allowed };
  }
}
InstructorSchema.setClass(Instructor);

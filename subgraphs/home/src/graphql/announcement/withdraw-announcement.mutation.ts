import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { AnnouncementService } from '../../services/announcement.service.js';
import { adminAnswer } from '../admin-answer.js';
import { AnnouncementPayload } from './announcement.payload.js';

@InputType({ description: 'Which announcement to withdraw.' })
export class WithdrawAnnouncementInput {
  @Field(() => ID, { description: 'Id of the announcement.' })
  announcementId!: string;
}

@ObjectType({ description: 'Answer of `withdrawAnnouncement`.' })
export class WithdrawAnnouncementPayload extends AnnouncementPayload {}

@Resolver()
export class WithdrawAnnouncementMutation {
  readonly #announcements: AnnouncementService;

  constructor(announcements: AnnouncementService) {
    this.#announcements = announcements;
  }

  @Mutation(() => WithdrawAnnouncementPayload, {
    description: 'Shows an announcement to nobody any more, for good. Admins only.',
  })
  withdrawAnnouncement(
    @Arg('input', () => WithdrawAnnouncementInput, { description: 'Which announcement.' })
    input: WithdrawAnnouncementInput,
    @Scope() scope: RequestScope,
  ): Promise<WithdrawAnnouncementPayload> {
    return adminAnswer(scope, 'announcement', input, () =>
      this.#announcements.withdraw(scope, input.announcementId),
    );
  }
}

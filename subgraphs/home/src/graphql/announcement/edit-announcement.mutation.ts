import { Clearable, IsText, WhenGiven } from '@training-center/shared/graphql/is-text.validator';
import { DateTime } from '@training-center/shared/graphql/scalars';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { IsDefined, Min } from 'class-validator';
import { Arg, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { AnnouncementService } from '../../services/announcement.service.js';
import { adminAnswer } from '../admin-answer.js';
import { AnnouncementPayload } from './announcement.payload.js';

@InputType({
  description:
    'What changes of an announcement. What is left out stays; null is refused except for `until` and `expectedVersion`.',
})
export class EditAnnouncementInput {
  @Field(() => ID, { description: 'Id of the announcement.' })
  announcementId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The `version` that the admin last saw; another one answers Conflict.',
  })
  @Clearable()
  @Min(1)
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: 'Plain text of 3 to 200 characters.' })
  @WhenGiven()
  @IsText({ min: 3, max: 200 })
  title?: string;

  @Field(() => String, { nullable: true, description: 'Markdown without raw HTML, 1 to 10,000 characters.' })
  @WhenGiven()
  @IsText({ min: 1, max: 10_000, multiline: true })
  body?: string;

  @Field(() => DateTime, { nullable: true, description: 'From when it is shown.' })
  @WhenGiven()
  @IsDefined()
  from?: Date;

  @Field(() => DateTime, { nullable: true, description: 'Until when; null: without end.' })
  until?: Date | null;
}

@ObjectType({ description: 'Answer of `editAnnouncement`.' })
export class EditAnnouncementPayload extends AnnouncementPayload {}

@Resolver()
export class EditAnnouncementMutation {
  readonly #announcements: AnnouncementService;

  constructor(announcements: AnnouncementService) {
    this.#announcements = announcements;
  }

  @Mutation(() => EditAnnouncementPayload, {
    description: 'Changes what is announced, or how long. Admins only.',
  })
  editAnnouncement(
    @Arg('input', () => EditAnnouncementInput, { description: 'Which, and what changes.' })
    input: EditAnnouncementInput,
    @Scope() scope: RequestScope,
  ): Promise<EditAnnouncementPayload> {
    const { announcementId, expectedVersion, ...changes } = input;
    return adminAnswer(scope, 'announcement', input, () =>
      this.#announcements.edit(scope, announcementId, changes, expectedVersion),
    );
  }
}

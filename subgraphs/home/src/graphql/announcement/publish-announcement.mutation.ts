import { IsText } from '@training-center/shared/graphql/is-text.validator';
import { DateTime } from '@training-center/shared/graphql/scalars';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { AnnouncementService } from '../../services/announcement.service.js';
import { adminAnswer } from '../admin-answer.js';
import { AnnouncementPayload } from './announcement.payload.js';

@InputType({ description: 'What to tell everybody, and how long.' })
export class PublishAnnouncementInput {
  @Field(() => String, { description: 'Plain text of 3 to 200 characters.' })
  @IsText({ min: 3, max: 200 })
  title!: string;

  @Field(() => String, { description: 'Markdown without raw HTML, 1 to 10,000 characters.' })
  @IsText({ min: 1, max: 10_000, multiline: true })
  body!: string;

  @Field(() => DateTime, { nullable: true, description: 'From when it is shown; left out: from now.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when; left out: without end.' })
  until?: Date | null;
}

@ObjectType({ description: 'Answer of `publishAnnouncement`.' })
export class PublishAnnouncementPayload extends AnnouncementPayload {}

@Resolver()
export class PublishAnnouncementMutation {
  readonly #announcements: AnnouncementService;

  constructor(announcements: AnnouncementService) {
    this.#announcements = announcements;
  }

  @Mutation(() => PublishAnnouncementPayload, {
    description: 'Tells everybody something for a while. Admins only.',
  })
  publishAnnouncement(
    @Arg('input', () => PublishAnnouncementInput, { description: 'What, and how long.' })
    input: PublishAnnouncementInput,
    @Scope() scope: RequestScope,
  ): Promise<PublishAnnouncementPayload> {
    return adminAnswer(scope, 'announcement', input, () => this.#announcements.publish(scope, input));
  }
}

import { answer } from '@training-center/shared/graphql/mutation-boundary';
import { DateTime } from '@training-center/shared/graphql/scalars';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { InboxService } from '../../services/inbox.service.js';

@InputType({ description: 'Which notifications were read: either `ids` or `before`.' })
export class MarkNotificationsReadInput {
  @Field(() => [ID], { nullable: true, description: 'These, up to 100.' })
  ids?: string[] | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'All whose newest news was told before this instant.',
  })
  before?: Date | null;
}

@ObjectType({ description: 'What became of marking notifications read.' })
export class MarkNotificationsReadPayload {
  @Field(() => Int, { nullable: true, description: 'How many are unread now; null when it was refused.' })
  unreadNotificationCount!: number | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class MarkNotificationsReadMutation {
  readonly #inboxes: InboxService;

  constructor(inboxes: InboxService) {
    this.#inboxes = inboxes;
  }

  @Mutation(() => MarkNotificationsReadPayload, {
    description: 'Marks own notifications read. What is read already stays as it is.',
  })
  markNotificationsRead(
    @Arg('input', () => MarkNotificationsReadInput, { description: 'Which.' })
    input: MarkNotificationsReadInput,
    @Scope() scope: RequestScope,
  ): Promise<MarkNotificationsReadPayload> {
    return answer('unreadNotificationCount', input, () => this.#inboxes.markRead(scope, input));
  }
}

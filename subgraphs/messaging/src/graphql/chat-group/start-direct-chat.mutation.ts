import { answer } from '@training-center/shared/graphql/mutation-boundary';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { GroupStartingService } from '../../services/group-starting.service.js';
import { ChatGroupType } from './chat-group.type.js';

@InputType({ description: 'With whom to chat.' })
export class StartDirectChatInput {
  @Field(() => ID, { description: 'Id of the other person.' })
  userId!: string;
}

@ObjectType({ description: 'What became of an attempt to start a direct chat.' })
export class StartDirectChatPayload {
  @Field(() => ChatGroupType, {
    nullable: true,
    description: 'The room of the two; null when it was refused.',
  })
  chatGroup!: ChatGroupType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class StartDirectChatMutation {
  readonly #starting: GroupStartingService;

  constructor(starting: GroupStartingService) {
    this.#starting = starting;
  }

  @Mutation(() => StartDirectChatPayload, {
    description:
      'Answers the room of the viewer and one other person, who shares a course with them or teaches it; for admins anybody. The same two always get the same room.',
  })
  startDirectChat(
    @Arg('input', () => StartDirectChatInput, { description: 'With whom to chat.' })
    input: StartDirectChatInput,
    @Scope() scope: RequestScope,
  ): Promise<StartDirectChatPayload> {
    return answer('chatGroup', input, () => this.#starting.startDirect(scope, input.userId));
  }
}

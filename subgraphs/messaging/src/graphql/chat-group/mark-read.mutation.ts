import { answer } from '@training-center/shared/graphql/mutation-boundary';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { ReadPointerService } from '../../services/read-pointer.service.js';
import { ChatGroupType } from './chat-group.type.js';

@InputType({ description: 'Up to where a room was read.' })
export class MarkReadInput {
  @Field(() => ID, { description: 'Id of the room.' })
  groupId!: string;

  @Field(() => Int, { description: 'The `seq` of the last message read.' })
  seq!: number;
}

@ObjectType({ description: 'What became of an attempt to mark messages as read.' })
export class MarkReadPayload {
  @Field(() => ChatGroupType, { nullable: true, description: 'The room; null when it was refused.' })
  chatGroup!: ChatGroupType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class MarkReadMutation {
  readonly #pointers: ReadPointerService;

  constructor(pointers: ReadPointerService) {
    this.#pointers = pointers;
  }

  @Mutation(() => MarkReadPayload, {
    description:
      'Moves the own pointer in a room forward. It never goes back, and never ahead of what there is.',
  })
  markRead(
    @Arg('input', () => MarkReadInput, { description: 'Up to where a room was read.' }) input: MarkReadInput,
    @Scope() scope: RequestScope,
  ): Promise<MarkReadPayload> {
    return answer('chatGroup', input, () => this.#pointers.move(scope, input.groupId, input.seq));
  }
}

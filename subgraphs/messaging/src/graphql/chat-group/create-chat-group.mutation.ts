import { answer } from '@training-center/shared/graphql/mutation-boundary';
import { IsText } from '@training-center/shared/graphql/is-text.validator';
import { ArrayMaxSize, ArrayMinSize } from 'class-validator';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { GroupStartingService } from '../../services/group-starting.service.js';
import { ChatGroupType } from './chat-group.type.js';

@InputType({ description: 'A title, and whom to ask in.' })
export class CreateChatGroupInput {
  @IsText({ min: 1, max: 100 })
  @Field(() => String, { description: 'Title: 1 to 100 characters on one line.' })
  title!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @Field(() => [ID], { description: 'Ids of 1 to 100 people. The viewer is in the room anyway.' })
  memberIds!: string[];
}

@ObjectType({ description: 'What became of an attempt to make a room.' })
export class CreateChatGroupPayload {
  @Field(() => ChatGroupType, { nullable: true, description: 'The new room; null when it was refused.' })
  chatGroup!: ChatGroupType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class CreateChatGroupMutation {
  readonly #starting: GroupStartingService;

  constructor(starting: GroupStartingService) {
    this.#starting = starting;
  }

  @Mutation(() => CreateChatGroupPayload, {
    description:
      'Makes a room with people who share a course with the viewer, its teacher included; admins ask anybody in.',
  })
  createChatGroup(
    @Arg('input', () => CreateChatGroupInput, { description: 'A title, and whom to ask in.' })
    input: CreateChatGroupInput,
    @Scope() scope: RequestScope,
  ): Promise<CreateChatGroupPayload> {
    return answer('chatGroup', input, () => this.#starting.create(scope, input));
  }
}

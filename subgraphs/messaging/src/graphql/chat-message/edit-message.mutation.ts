import { answer } from '@training-center/shared/graphql/mutation-boundary';
import { IsText } from '@training-center/shared/graphql/is-text.validator';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { MessageService } from '../../services/message.service.js';
import { MessageType } from './message.type.js';

@InputType({ description: 'What a message is to say.' })
export class EditMessageInput {
  @Field(() => ID, { description: 'Id of an own message.' })
  messageId!: string;

  @IsText({ min: 1, max: 4000, multiline: true })
  @Field(() => String, { description: 'Markdown: 1 to 4000 characters.' })
  body!: string;
}

@ObjectType({ description: 'What became of an attempt to edit a message.' })
export class EditMessagePayload {
  @Field(() => MessageType, { nullable: true, description: 'The edited message; null when it was refused.' })
  message!: MessageType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class EditMessageMutation {
  readonly #messages: MessageService;

  constructor(messages: MessageService) {
    this.#messages = messages;
  }

  @Mutation(() => EditMessagePayload, {
    description:
      'Changes an own message, for some minutes after it was sent. Members whom it did not name before are told.',
  })
  editMessage(
    @Arg('input', () => EditMessageInput, { description: 'What a message is to say.' })
    input: EditMessageInput,
    @Scope() scope: RequestScope,
  ): Promise<EditMessagePayload> {
    return answer('message', input, () => this.#messages.edit(scope, input.messageId, input.body));
  }
}

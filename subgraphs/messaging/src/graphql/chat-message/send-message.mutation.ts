import { answer } from '@training-center/shared/graphql/mutation-boundary';
import { IsText } from '@training-center/shared/graphql/is-text.validator';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { MessageService } from '../../services/message.service.js';
import { MessageType } from './message.type.js';

@InputType({ description: 'What to say, and where.' })
export class SendMessageInput {
  @Field(() => ID, { description: 'Id of the room.' })
  groupId!: string;

  @IsText({ min: 1, max: 100 })
  @Field(() => String, {
    description: 'A name for this message that the client makes up, unique among those of its person.',
  })
  clientId!: string;

  @IsText({ min: 1, max: 4000, multiline: true })
  @Field(() => String, {
    description: 'Markdown: 1 to 4000 characters. HTML becomes text. `@username` names a member of the room.',
  })
  body!: string;
}

@ObjectType({ description: 'What became of an attempt to write.' })
export class SendMessagePayload {
  @Field(() => MessageType, { nullable: true, description: 'The message; null when it was refused.' })
  message!: MessageType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class SendMessageMutation {
  readonly #messages: MessageService;

  constructor(messages: MessageService) {
    this.#messages = messages;
  }

  @Mutation(() => SendMessagePayload, {
    description:
      'Writes in a room of which the viewer is a member. Sent again under the same client id, it is stored once and answered as it is by now; another message under a used client id is refused.',
  })
  sendMessage(
    @Arg('input', () => SendMessageInput, { description: 'What to say, and where.' }) input: SendMessageInput,
    @Scope() scope: RequestScope,
  ): Promise<SendMessagePayload> {
    return answer('message', input, () => this.#messages.send(scope, input));
  }
}

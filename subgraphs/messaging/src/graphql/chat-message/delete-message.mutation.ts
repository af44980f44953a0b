import { answer } from '@training-center/shared/graphql/mutation-boundary';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { MessageService } from '../../services/message.service.js';
import { MessageType } from './message.type.js';

@InputType({ description: 'Which message to delete.' })
export class DeleteMessageInput {
  @Field(() => ID, { description: 'Id of the message.' })
  messageId!: string;
}

@ObjectType({ description: 'What became of an attempt to delete a message.' })
export class DeleteMessagePayload {
  @Field(() => MessageType, { nullable: true, description: 'The tombstone; null when it was refused.' })
  message!: MessageType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class DeleteMessageMutation {
  readonly #messages: MessageService;

  constructor(messages: MessageService) {
    this.#messages = messages;
  }

  @Mutation(() => DeleteMessagePayload, {
    description:
      'Deletes an own message, or any in the room of a course that the viewer teaches. A tombstone stays in its place.',
  })
  deleteMessage(
    @Arg('input', () => DeleteMessageInput, { description: 'Which message to delete.' })
    input: DeleteMessageInput,
    @Scope() scope: RequestScope,
  ): Promise<DeleteMessagePayload> {
    return answer('message', input, () => this.#messages.delete(scope, input.messageId));
  }
}

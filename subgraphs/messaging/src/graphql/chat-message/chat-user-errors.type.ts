import { UserError } from '@training-center/shared/graphql/user-error.type';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ implements: UserError, description: 'The message was sent too long ago to be edited.' })
export class EditWindowOver extends UserError {
  @Field(() => Int, { description: 'For how many minutes a message can be edited.' })
  minutes!: number;
}

/** The user errors that chats add to the shared ones. */
export const chatUserErrors = [EditWindowOver];

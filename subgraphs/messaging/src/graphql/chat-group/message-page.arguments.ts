import { ForwardPageArguments } from '@training-center/shared/graphql/page-arguments';
import { ArgsType, Field, Int } from 'type-graphql';

@ArgsType()
export class MessagePageArguments extends ForwardPageArguments {
  @Field(() => Int, {
    nullable: true,
    description: 'How many items, from the end backwards: 1 to 100; 20 when `first` is left out as well.',
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'End in front of the item with this cursor.' })
  before?: string | null;
}

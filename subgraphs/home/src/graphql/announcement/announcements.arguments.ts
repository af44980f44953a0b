import { ForwardPageArguments } from '@training-center/shared/graphql/page-arguments';
import { ArgsType, Field } from 'type-graphql';

@ArgsType()
export class AnnouncementsArguments extends ForwardPageArguments {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Also those that are not shown yet or no more, and the withdrawn. Admins only.',
  })
  includeNotShown?: boolean | null;
}

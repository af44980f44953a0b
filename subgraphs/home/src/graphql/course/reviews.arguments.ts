import { ForwardPageArguments } from '@training-center/shared/graphql/page-arguments';
import { ArgsType, Field } from 'type-graphql';
import type { ReviewState } from '../../domain/review/review.entity.js';
import { ReviewStateEnum } from '../review/review.type.js';

@ArgsType()
export class ReviewsArguments extends ForwardPageArguments {
  @Field(() => ReviewStateEnum, {
    nullable: true,
    description: 'Visible ones when left out; the hidden ones are for admins only.',
  })
  state?: ReviewState | null;
}

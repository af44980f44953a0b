import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { ReviewModerationService } from '../../services/review-moderation.service.js';
import { adminAnswer } from '../admin-answer.js';
import { MutationPayload } from '../payload.type.js';
import { ReviewType } from './review.type.js';

@InputType({ description: 'Which hidden review to show again.' })
export class ShowReviewInput {
  @Field(() => ID, { description: 'Id of the review.' })
  reviewId!: string;
}

@ObjectType({ description: 'Answer of `showReview`.' })
export class ShowReviewPayload extends MutationPayload {
  @Field(() => ReviewType, { nullable: true, description: 'The review; null when it did not happen.' })
  review!: ReviewType | null;
}

@Resolver()
export class ShowReviewMutation {
  readonly #moderation: ReviewModerationService;

  constructor(moderation: ReviewModerationService) {
    this.#moderation = moderation;
  }

  @Mutation(() => ShowReviewPayload, {
    description: 'Brings a hidden review back into the list and the rating of its course. Admins only.',
  })
  showReview(
    @Arg('input', () => ShowReviewInput, { description: 'Which review.' }) input: ShowReviewInput,
    @Scope() scope: RequestScope,
  ): Promise<ShowReviewPayload> {
    return adminAnswer(scope, 'review', input, () => this.#moderation.show(scope, input.reviewId));
  }
}

import { IsText } from '@training-center/shared/graphql/is-text.validator';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { ReviewModerationService } from '../../services/review-moderation.service.js';
import { adminAnswer } from '../admin-answer.js';
import { MutationPayload } from '../payload.type.js';
import { ReviewType } from './review.type.js';

@InputType({ description: 'Which review to hide, and why.' })
export class HideReviewInput {
  @Field(() => ID, { description: 'Id of the review.' })
  reviewId!: string;

  @Field(() => String, { description: 'Why, for its author: 3 to 500 characters.' })
  @IsText({ min: 3, max: 500 })
  reason!: string;
}

@ObjectType({ description: 'Answer of `hideReview`.' })
export class HideReviewPayload extends MutationPayload {
  @Field(() => ReviewType, { nullable: true, description: 'The review; null when it did not happen.' })
  review!: ReviewType | null;
}

@Resolver()
export class HideReviewMutation {
  readonly #moderation: ReviewModerationService;

  constructor(moderation: ReviewModerationService) {
    this.#moderation = moderation;
  }

  @Mutation(() => HideReviewPayload, {
    description:
      'Takes a review out of the list and the rating of its course; its author is told why. Hiding again changes nothing. ' +
      'Admins only.',
  })
  hideReview(
    @Arg('input', () => HideReviewInput, { description: 'Which, and why.' }) input: HideReviewInput,
    @Scope() scope: RequestScope,
  ): Promise<HideReviewPayload> {
    return adminAnswer(scope, 'review', input, () =>
      this.#moderation.hide(scope, input.reviewId, input.reason),
    );
  }
}

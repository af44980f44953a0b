import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { ReviewWritingService } from '../../services/review-writing.service.js';
import { answerSignedIn } from '@training-center/shared/graphql/mutation-boundary';
import { MutationPayload } from '../payload.type.js';
import { CourseStub } from '../stubs/course.stub.js';

@InputType({ description: 'Which review to delete.' })
export class DeleteReviewInput {
  @Field(() => ID, { description: "Id of one of the viewer's own reviews." })
  reviewId!: string;
}

@ObjectType({ description: 'Answer of `deleteReview`.' })
export class DeleteReviewPayload extends MutationPayload {
  @Field(() => CourseStub, {
    nullable: true,
    description: 'The course that it was about, with its rating of now; null when it did not happen.',
  })
  course!: CourseStub | null;
}

@Resolver()
export class DeleteReviewMutation {
  readonly #reviews: ReviewWritingService;

  constructor(reviews: ReviewWritingService) {
    this.#reviews = reviews;
  }

  @Mutation(() => DeleteReviewPayload, {
    description: "Deletes one of the viewer's own reviews. Another one may be written later.",
  })
  deleteReview(
    @Arg('input', () => DeleteReviewInput, { description: 'Which review.' }) input: DeleteReviewInput,
    @Scope() scope: RequestScope,
  ): Promise<DeleteReviewPayload> {
    return answerSignedIn(scope, 'course', input, async () => {
      const { courseId } = await this.#reviews.delete(scope, input.reviewId);
      return { id: courseId };
    });
  }
}

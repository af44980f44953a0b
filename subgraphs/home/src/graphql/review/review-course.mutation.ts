import { Clearable, IsText } from '@training-center/shared/graphql/is-text.validator';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Max, Min } from 'class-validator';
import { Arg, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { ReviewWritingService } from '../../services/review-writing.service.js';
import { answerSignedIn } from '@training-center/shared/graphql/mutation-boundary';
import { MutationPayload } from '../payload.type.js';
import { ReviewType } from './review.type.js';

@InputType({ description: 'What the viewer thinks of a course.' })
export class ReviewCourseInput {
  @Field(() => ID, { description: 'Id of the course.' })
  courseId!: string;

  @Field(() => Int, { description: 'Stars, 1 to 5.' })
  @Min(1)
  @Max(5)
  rating!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Markdown without raw HTML, at most 5,000 characters; left out: stars alone.',
  })
  @Clearable()
  @IsText({ min: 0, max: 5000, multiline: true })
  body?: string | null;
}

@ObjectType({ description: 'Answer of `reviewCourse`.' })
export class ReviewCoursePayload extends MutationPayload {
  @Field(() => ReviewType, { nullable: true, description: 'The review; null when it did not happen.' })
  review!: ReviewType | null;
}

@Resolver()
export class ReviewCourseMutation {
  readonly #reviews: ReviewWritingService;

  constructor(reviews: ReviewWritingService) {
    this.#reviews = reviews;
  }

  @Mutation(() => ReviewCoursePayload, {
    description:
      "Writes the viewer's review of a course, or writes it anew: everything that was in it is replaced. For who is or was " +
      'on the course.',
  })
  reviewCourse(
    @Arg('input', () => ReviewCourseInput, { description: 'Which course, and what.' })
    input: ReviewCourseInput,
    @Scope() scope: RequestScope,
  ): Promise<ReviewCoursePayload> {
    return answerSignedIn(scope, 'review', input, () => this.#reviews.review(scope, input));
  }
}

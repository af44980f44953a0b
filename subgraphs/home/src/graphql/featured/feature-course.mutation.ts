import { Clearable } from '@training-center/shared/graphql/is-text.validator';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Max, Min } from 'class-validator';
import { Arg, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { FeaturedCoursesService } from '../../services/featured-courses.service.js';
import { adminAnswer } from '../admin-answer.js';
import { FeaturedListPayload } from './featured-list.payload.js';

@InputType({ description: 'Which course to feature, and where.' })
export class FeatureCourseInput {
  @Field(() => ID, { description: 'Id of a published course.' })
  courseId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place, 1 to 24; left out, it stays where it is or comes last.',
  })
  @Clearable()
  @Min(1)
  @Max(24)
  position?: number | null;
}

@ObjectType({ description: 'Answer of `featureCourse`.' })
export class FeatureCoursePayload extends FeaturedListPayload {}

@Resolver()
export class FeatureCourseMutation {
  readonly #featured: FeaturedCoursesService;

  constructor(featured: FeaturedCoursesService) {
    this.#featured = featured;
  }

  @Mutation(() => FeatureCoursePayload, {
    description:
      'Puts a course into the featured ones, or moves it there; the others make room. Admins only.',
  })
  featureCourse(
    @Arg('input', () => FeatureCourseInput, { description: 'Which, and where.' }) input: FeatureCourseInput,
    @Scope() scope: RequestScope,
  ): Promise<FeatureCoursePayload> {
    return adminAnswer(scope, 'featuredList', input, () =>
      this.#featured.feature(scope, input.courseId, input.position ?? null),
    );
  }
}

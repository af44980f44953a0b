import { Clearable } from '@training-center/shared/graphql/is-text.validator';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { ArrayMaxSize, Min } from 'class-validator';
import { Arg, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { FeaturedCoursesService } from '../../services/featured-courses.service.js';
import { adminAnswer } from '../admin-answer.js';
import { FeaturedListPayload } from './featured-list.payload.js';

@InputType({ description: 'The featured courses from now on.' })
export class SetFeaturedCoursesInput {
  @Field(() => [ID], {
    description:
      'Ids in the new order, each once, at most 24. What was not featured before has to be published.',
  })
  @ArrayMaxSize(24)
  courseIds!: string[];

  @Field(() => Int, {
    nullable: true,
    description: 'The `version` of the list that the admin last saw; another one answers Conflict.',
  })
  @Clearable()
  @Min(1)
  expectedVersion?: number | null;
}

@ObjectType({ description: 'Answer of `setFeaturedCourses`.' })
export class SetFeaturedCoursesPayload extends FeaturedListPayload {}

@Resolver()
export class SetFeaturedCoursesMutation {
  readonly #featured: FeaturedCoursesService;

  constructor(featured: FeaturedCoursesService) {
    this.#featured = featured;
  }

  @Mutation(() => SetFeaturedCoursesPayload, {
    description:
      'Replaces the featured courses as a whole; an empty list leaves it to the figures. Admins only.',
  })
  setFeaturedCourses(
    @Arg('input', () => SetFeaturedCoursesInput, { description: 'Which, in order.' })
    input: SetFeaturedCoursesInput,
    @Scope() scope: RequestScope,
  ): Promise<SetFeaturedCoursesPayload> {
    return adminAnswer(scope, 'featuredList', input, () =>
      this.#featured.set(scope, input.courseIds, input.expectedVersion),
    );
  }
}

import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { FeaturedCoursesService } from '../../services/featured-courses.service.js';
import { adminAnswer } from '../admin-answer.js';
import { FeaturedListPayload } from './featured-list.payload.js';

@InputType({ description: 'Which course to feature no more.' })
export class UnfeatureCourseInput {
  @Field(() => ID, { description: 'Id of a featured course.' })
  courseId!: string;
}

@ObjectType({ description: 'Answer of `unfeatureCourse`.' })
export class UnfeatureCoursePayload extends FeaturedListPayload {}

@Resolver()
export class UnfeatureCourseMutation {
  readonly #featured: FeaturedCoursesService;

  constructor(featured: FeaturedCoursesService) {
    this.#featured = featured;
  }

  @Mutation(() => UnfeatureCoursePayload, {
    description: 'Takes a course out of the featured ones; those behind it move up. Admins only.',
  })
  unfeatureCourse(
    @Arg('input', () => UnfeatureCourseInput, { description: 'Which course.' }) input: UnfeatureCourseInput,
    @Scope() scope: RequestScope,
  ): Promise<UnfeatureCoursePayload> {
    return adminAnswer(scope, 'featuredList', input, () => this.#featured.unfeature(scope, input.courseId));
  }
}

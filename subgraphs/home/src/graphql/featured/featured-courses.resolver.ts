import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Int, Query, Resolver } from 'type-graphql';
import type { FeaturedCoursesService } from '../../services/featured-courses.service.js';
import { CourseStub } from '../stubs/course.stub.js';
import { FeaturedListType } from './featured-list.type.js';

@Resolver()
export class FeaturedCoursesResolver {
  readonly #featured: FeaturedCoursesService;

  constructor(featured: FeaturedCoursesService) {
    this.#featured = featured;
  }

  @Query(() => [CourseStub], {
    nullable: 'itemsAndList',
    description:
      'What to show first: the published courses that admins chose, in their order; without any, those on which most ' +
      'people learn. Open to everybody.',
  })
  featuredCourses(
    @Arg('first', () => Int, { nullable: true, description: 'How many: 1 to 100, 20 when left out.' })
    first: number | null,
    @Scope() scope: RequestScope,
  ): Promise<readonly CourseStub[]> {
    return this.#featured.shown(scope, first);
  }

  @Query(() => FeaturedListType, {
    nullable: true,
    description: 'The featured courses as admins edit them. Admins only.',
  })
  featuredList(@Scope() scope: RequestScope): Promise<FeaturedListType> {
    return this.#featured.list(scope);
  }
}

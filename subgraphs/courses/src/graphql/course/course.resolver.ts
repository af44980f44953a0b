import type { Connection } from '@training-center/shared/graphql/connection.type';
import { Money } from '@training-center/shared/graphql/money.type';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { safeMarkdown } from '@training-center/shared/text/safe-markdown';
import { Arg, Args, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Course } from '../../domain/course/course.entity.js';
import type { CatalogueService } from '../../services/catalogue.service.js';
import type { CategoryService } from '../../services/category.service.js';
import type { CourseReadingService } from '../../services/course-reading.service.js';
import { CategoryType } from '../category/category.type.js';
import { ModuleType } from '../module/module.type.js';
import { InstructorStub } from '../stubs/instructor.stub.js';
import { CourseConnection } from './course-connection.type.js';
import { CourseType } from './course.type.js';
import { CoursesArguments } from './courses.arguments.js';

@Resolver(() => CourseType)
export class CourseResolver {
  readonly #reading: CourseReadingService;
  readonly #catalogue: CatalogueService;
  readonly #categories: CategoryService;

  constructor(reading: CourseReadingService, catalogue: CatalogueService, categories: CategoryService) {
    this.#reading = reading;
    this.#catalogue = catalogue;
    this.#categories = categories;
  }

  @Query(() => CourseConnection, { nullable: true, description: 'The catalogue: published courses.' })
  courses(
    @Args(() => CoursesArguments) request: CoursesArguments,
    @Scope() scope: RequestScope,
  ): Promise<Connection<CourseType>> {
    return this.#catalogue.page(scope, request);
  }

  @Query(() => CourseType, {
    nullable: true,
    description:
      'One course, by exactly one of its id and a slug that it has or had. NOT_FOUND when there is none to see.',
  })
  course(
    @Arg('id', () => ID, { nullable: true, description: 'Id of the course.' }) id: string | null,
    @Arg('slug', () => String, { nullable: true, description: 'Slug of the course, also a former one.' })
    slug: string | null,
    @Scope() scope: RequestScope,
  ): Promise<CourseType> {
    return this.#reading.one(scope, { id, slug });
  }

  @FieldResolver(() => String, {
    description: 'Markdown without raw HTML; render it with links to http(s) only.',
  })
  description(@Root() course: Course): string {
    return safeMarkdown(course.description);
  }

  @FieldResolver(() => Money, { description: 'What enrolling costs; an amount of 0 is free.' })
  price(@Root() course: Course): Money {
    return course.price();
  }

  @FieldResolver(() => InstructorStub, { nullable: true, description: 'Who offers the course.' })
  instructor(@Root() course: Course): InstructorStub {
    return { id: course.instructorId };
  }

  @FieldResolver(() => [CategoryType], { description: 'The subjects it belongs to, by name; at most 10.' })
  categories(@Root() course: Course, @Scope() scope: RequestScope): Promise<CategoryType[]> {
    return this.#categories.of(scope, course);
  }

  @FieldResolver(() => [ModuleType], { description: 'The chapters in order; at most 100.' })
  modules(@Root() course: Course, @Scope() scope: RequestScope): Promise<ModuleType[]> {
    return this.#reading.modulesOf(scope, course);
  }
}

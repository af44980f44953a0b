import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Lesson } from '../../domain/outline/lesson.entity.js';
import type { CourseReadingService } from '../../services/course-reading.service.js';
import { ModuleType } from '../module/module.type.js';
import { LessonType } from './lesson.type.js';

@Resolver(() => LessonType)
export class LessonResolver {
  readonly #reading: CourseReadingService;

  constructor(reading: CourseReadingService) {
    this.#reading = reading;
  }

  @Query(() => LessonType, {
    nullable: true,
    description: 'One lesson. NOT_FOUND when its course is not to be seen.',
  })
  lesson(
    @Arg('id', () => ID, { description: 'Id of the lesson.' }) id: string,
    @Scope() scope: RequestScope,
  ): Promise<LessonType> {
    return this.#reading.lesson(scope, id);
  }

  @FieldResolver(() => ModuleType, { nullable: true, description: 'The module that it is a step of.' })
  module(@Root() lesson: Lesson, @Scope() scope: RequestScope): Promise<ModuleType | null> {
    return this.#reading.moduleById(scope, lesson.moduleId);
  }
}

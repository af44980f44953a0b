import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { CourseModule } from '../../domain/outline/course-module.entity.js';
import type { CourseReadingService } from '../../services/course-reading.service.js';
import { CourseType } from '../course/course.type.js';
import { LessonType } from '../lesson/lesson.type.js';
import { ModuleType } from './module.type.js';

@Resolver(() => ModuleType)
export class ModuleResolver {
  readonly #reading: CourseReadingService;

  constructor(reading: CourseReadingService) {
    this.#reading = reading;
  }

  @FieldResolver(() => [LessonType], { description: 'The lessons in order; at most 100.' })
  lessons(@Root() module: CourseModule, @Scope() scope: RequestScope): Promise<LessonType[]> {
    return this.#reading.lessonsOf(scope, module);
  }

  @FieldResolver(() => CourseType, { nullable: true, description: 'The course that it is a chapter of.' })
  course(@Root() module: CourseModule, @Scope() scope: RequestScope): Promise<CourseType | null> {
    return this.#reading.courseById(scope, module.courseId);
  }
}

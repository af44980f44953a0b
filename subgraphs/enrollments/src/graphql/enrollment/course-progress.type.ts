import { Field, Int, ObjectType } from 'type-graphql';
import { LessonStub } from '../stubs/lesson.stub.js';
import { ModuleStub } from '../stubs/module.stub.js';

@ObjectType({ description: 'Progress in one module.' })
export class ModuleProgress {
  @Field(() => ModuleStub, { nullable: true, description: 'The module.' })
  module!: ModuleStub | null;

  @Field(() => Int, { description: 'Share of its lessons that are completed: 0 to 100.' })
  percent!: number;
}

@ObjectType({ description: 'Progress in a course, against the lessons that it has now.' })
export class CourseProgress {
  @Field(() => Int, {
    description: 'Share of the lessons that are completed: 0 to 100, and 100 only when all are.',
  })
  percent!: number;

  @Field(() => Int, { description: 'How many of the lessons are completed.' })
  completedLessons!: number;

  @Field(() => Int, { description: 'How many lessons the course has.' })
  totalLessons!: number;

  @Field(() => LessonStub, {
    nullable: true,
    description: 'The first lesson that is not completed; null when all are.',
  })
  nextLesson!: LessonStub | null;

  @Field(() => [ModuleProgress], { description: 'Module by module, in their order.' })
  modules!: readonly ModuleProgress[];
}

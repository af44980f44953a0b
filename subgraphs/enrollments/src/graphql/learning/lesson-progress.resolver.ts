import { FieldResolver, Resolver, Root } from 'type-graphql';
import { LessonStub } from '../stubs/lesson.stub.js';
import { LessonProgressType } from './lesson-progress.type.js';

@Resolver(() => LessonProgressType)
export class LessonProgressResolver {
  @FieldResolver(() => LessonStub, { nullable: true, description: 'The lesson.' })
  lesson(@Root() { lessonId }: { lessonId: string }): LessonStub {
    return { id: lessonId };
  }
}

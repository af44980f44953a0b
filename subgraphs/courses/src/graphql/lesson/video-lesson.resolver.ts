import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { LessonContentService, LessonPlace } from '../../services/lesson-content.service.js';
import { VideoLessonType } from './video-lesson.type.js';

@Resolver(() => VideoLessonType)
export class VideoLessonResolver {
  readonly #contents: LessonContentService;

  constructor(contents: LessonContentService) {
    this.#contents = contents;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Content. An https address of the video.' })
  videoUrl(@Root() lesson: LessonPlace, @Scope() scope: RequestScope): Promise<string | null> {
    return this.#contents.videoUrl(scope, lesson);
  }
}

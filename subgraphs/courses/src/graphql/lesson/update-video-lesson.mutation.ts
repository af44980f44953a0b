import { WhenGiven } from '@training-center/shared/graphql/is-text.validator';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { IsDefined, Max, Min } from 'class-validator';
import { Arg, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { LessonAuthoringService } from '../../services/lesson-authoring.service.js';
import { answerSignedIn } from '@training-center/shared/graphql/mutation-boundary';
import { MutationPayload } from '../payload.type.js';
import { definedOnly } from './defined-only.js';
import { IsHttpsUrl } from './is-https-url.validator.js';
import { LessonChangeInput } from './lesson-change.input.js';
import { VideoLessonType } from './video-lesson.type.js';

@InputType({ description: 'What changes of a video; what is left out stays.' })
export class UpdateVideoLessonInput extends LessonChangeInput {
  @Field(() => String, {
    nullable: true,
    description: 'An https address without credentials, at most 2048 characters.',
  })
  @WhenGiven()
  @IsHttpsUrl()
  videoUrl?: string;

  @Field(() => Int, { nullable: true, description: 'How long it takes: 1 to 86,400.' })
  @WhenGiven()
  @IsDefined()
  @Min(1)
  @Max(86_400)
  durationSeconds?: number;
}

@ObjectType({ description: 'Answer of `updateVideoLesson`.' })
export class UpdateVideoLessonPayload extends MutationPayload {
  @Field(() => VideoLessonType, {
    nullable: true,
    description: 'The changed lesson; null when it did not happen.',
  })
  lesson!: VideoLessonType | null;
}

@Resolver()
export class UpdateVideoLessonMutation {
  readonly #lessons: LessonAuthoringService;

  constructor(lessons: LessonAuthoringService) {
    this.#lessons = lessons;
  }

  @Mutation(() => UpdateVideoLessonPayload, { description: 'Changes a video.' })
  updateVideoLesson(
    @Arg('input', () => UpdateVideoLessonInput, { description: 'The lesson.' }) input: UpdateVideoLessonInput,
    @Scope() scope: RequestScope,
  ): Promise<UpdateVideoLessonPayload> {
    const { videoUrl, durationSeconds } = input;
    const content = definedOnly({ videoUrl, durationSeconds });
    return answerSignedIn(scope, 'lesson', input, () =>
      this.#lessons.update(scope, input, { kind: 'VIDEO', content }),
    );
  }
}

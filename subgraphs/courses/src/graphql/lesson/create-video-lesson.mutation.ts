import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Max, Min } from 'class-validator';
import { Arg, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { LessonAuthoringService } from '../../services/lesson-authoring.service.js';
import { answerSignedIn } from '@training-center/shared/graphql/mutation-boundary';
import { MutationPayload } from '../payload.type.js';
import { IsHttpsUrl } from './is-https-url.validator.js';
import { NewLessonInput } from './new-lesson.input.js';
import { VideoLessonType } from './video-lesson.type.js';

@InputType({ description: 'A video as a new lesson.' })
export class CreateVideoLessonInput extends NewLessonInput {
  @Field(() => String, { description: 'An https address without credentials, at most 2048 characters.' })
  @IsHttpsUrl()
  videoUrl!: string;

  @Field(() => Int, { description: 'How long it takes: 1 to 86,400.' })
  @Min(1)
  @Max(86_400)
  durationSeconds!: number;
}

@ObjectType({ description: 'Answer of `createVideoLesson`.' })
export class CreateVideoLessonPayload extends MutationPayload {
  @Field(() => VideoLessonType, {
    nullable: true,
    description: 'The new lesson; null when it did not happen.',
  })
  lesson!: VideoLessonType | null;
}

@Resolver()
export class CreateVideoLessonMutation {
  readonly #lessons: LessonAuthoringService;

  constructor(lessons: LessonAuthoringService) {
    this.#lessons = lessons;
  }

  @Mutation(() => CreateVideoLessonPayload, { description: 'Adds a video at the end of a module.' })
  createVideoLesson(
    @Arg('input', () => CreateVideoLessonInput, { description: 'The lesson.' }) input: CreateVideoLessonInput,
    @Scope() scope: RequestScope,
  ): Promise<CreateVideoLessonPayload> {
    const content = { videoUrl: input.videoUrl, durationSeconds: input.durationSeconds };
    return answerSignedIn(scope, 'lesson', input, () =>
      this.#lessons.create(scope, input, { kind: 'VIDEO', content }),
    );
  }
}

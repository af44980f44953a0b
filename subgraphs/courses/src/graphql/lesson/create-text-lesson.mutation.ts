import { IsText } from '@training-center/shared/graphql/is-text.validator';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { LessonAuthoringService } from '../../services/lesson-authoring.service.js';
import { answerSignedIn } from '@training-center/shared/graphql/mutation-boundary';
import { MutationPayload } from '../payload.type.js';
import { NewLessonInput } from './new-lesson.input.js';
import { TextLessonType } from './text-lesson.type.js';

@InputType({ description: 'A text as a new lesson.' })
export class CreateTextLessonInput extends NewLessonInput {
  @Field(() => String, { description: 'Markdown without raw HTML of 1 to 100,000 characters.' })
  @IsText({ min: 1, max: 100_000, multiline: true })
  body!: string;
}

@ObjectType({ description: 'Answer of `createTextLesson`.' })
export class CreateTextLessonPayload extends MutationPayload {
  @Field(() => TextLessonType, {
    nullable: true,
    description: 'The new lesson; null when it did not happen.',
  })
  lesson!: TextLessonType | null;
}

@Resolver()
export class CreateTextLessonMutation {
  readonly #lessons: LessonAuthoringService;

  constructor(lessons: LessonAuthoringService) {
    this.#lessons = lessons;
  }

  @Mutation(() => CreateTextLessonPayload, { description: 'Adds a text at the end of a module.' })
  createTextLesson(
    @Arg('input', () => CreateTextLessonInput, { description: 'The lesson.' }) input: CreateTextLessonInput,
    @Scope() scope: RequestScope,
  ): Promise<CreateTextLessonPayload> {
    const content = { body: input.body };
    return answerSignedIn(scope, 'lesson', input, () =>
      this.#lessons.create(scope, input, { kind: 'TEXT', content }),
    );
  }
}

import { IsText, WhenGiven } from '@training-center/shared/graphql/is-text.validator';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { LessonAuthoringService } from '../../services/lesson-authoring.service.js';
import { answerSignedIn } from '@training-center/shared/graphql/mutation-boundary';
import { MutationPayload } from '../payload.type.js';
import { definedOnly } from './defined-only.js';
import { LessonChangeInput } from './lesson-change.input.js';
import { TextLessonType } from './text-lesson.type.js';

@InputType({ description: 'What changes of a text; what is left out stays.' })
export class UpdateTextLessonInput extends LessonChangeInput {
  @Field(() => String, {
    nullable: true,
    description: 'Markdown without raw HTML of 1 to 100,000 characters.',
  })
  @WhenGiven()
  @IsText({ min: 1, max: 100_000, multiline: true })
  body?: string;
}

@ObjectType({ description: 'Answer of `updateTextLesson`.' })
export class UpdateTextLessonPayload extends MutationPayload {
  @Field(() => TextLessonType, {
    nullable: true,
    description: 'The changed lesson; null when it did not happen.',
  })
  lesson!: TextLessonType | null;
}

@Resolver()
export class UpdateTextLessonMutation {
  readonly #lessons: LessonAuthoringService;

  constructor(lessons: LessonAuthoringService) {
    this.#lessons = lessons;
  }

  @Mutation(() => UpdateTextLessonPayload, { description: 'Changes a text.' })
  updateTextLesson(
    @Arg('input', () => UpdateTextLessonInput, { description: 'The lesson.' }) input: UpdateTextLessonInput,
    @Scope() scope: RequestScope,
  ): Promise<UpdateTextLessonPayload> {
    const { body } = input;
    const content = definedOnly({ body });
    return answerSignedIn(scope, 'lesson', input, () =>
      this.#lessons.update(scope, input, { kind: 'TEXT', content }),
    );
  }
}

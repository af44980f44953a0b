import { IsText, WhenGiven } from '@training-center/shared/graphql/is-text.validator';
import { DateTime } from '@training-center/shared/graphql/scalars';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { IsDefined, Max, Min } from 'class-validator';
import { Arg, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { LessonAuthoringService } from '../../services/lesson-authoring.service.js';
import { answerSignedIn } from '@training-center/shared/graphql/mutation-boundary';
import { MutationPayload } from '../payload.type.js';
import { definedOnly } from './defined-only.js';
import { LessonChangeInput } from './lesson-change.input.js';
import { AssignmentLessonType } from './assignment-lesson.type.js';

@InputType({ description: 'What changes of an assignment; what is left out stays.' })
export class UpdateAssignmentLessonInput extends LessonChangeInput {
  @Field(() => String, {
    nullable: true,
    description: 'Markdown without raw HTML of 1 to 20,000 characters.',
  })
  @WhenGiven()
  @IsText({ min: 1, max: 20_000, multiline: true })
  instructions?: string;

  @Field(() => Int, { nullable: true, description: 'The most points that it can bring: 1 to 1000.' })
  @WhenGiven()
  @IsDefined()
  @Min(1)
  @Max(1000)
  maxPoints?: number;

  @Field(() => DateTime, { nullable: true, description: 'When it is due; null: any time.' })
  dueAt?: Date | null;
}

@ObjectType({ description: 'Answer of `updateAssignmentLesson`.' })
export class UpdateAssignmentLessonPayload extends MutationPayload {
  @Field(() => AssignmentLessonType, {
    nullable: true,
    description: 'The changed lesson; null when it did not happen.',
  })
  lesson!: AssignmentLessonType | null;
}

@Resolver()
export class UpdateAssignmentLessonMutation {
  readonly #lessons: LessonAuthoringService;

  constructor(lessons: LessonAuthoringService) {
    this.#lessons = lessons;
  }

  @Mutation(() => UpdateAssignmentLessonPayload, { description: 'Changes an assignment.' })
  updateAssignmentLesson(
    @Arg('input', () => UpdateAssignmentLessonInput, { description: 'The lesson.' })
    input: UpdateAssignmentLessonInput,
    @Scope() scope: RequestScope,
  ): Promise<UpdateAssignmentLessonPayload> {
    const { instructions, maxPoints, dueAt } = input;
    const content = definedOnly({ instructions, maxPoints, dueAt });
    return answerSignedIn(scope, 'lesson', input, () =>
      this.#lessons.update(scope, input, { kind: 'ASSIGNMENT', content }),
    );
  }
}

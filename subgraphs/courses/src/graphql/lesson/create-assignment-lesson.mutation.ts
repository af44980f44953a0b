import { IsText } from '@training-center/shared/graphql/is-text.validator';
import { DateTime } from '@training-center/shared/graphql/scalars';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Max, Min } from 'class-validator';
import { Arg, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { LessonAuthoringService } from '../../services/lesson-authoring.service.js';
import { answerSignedIn } from '@training-center/shared/graphql/mutation-boundary';
import { MutationPayload } from '../payload.type.js';
import { NewLessonInput } from './new-lesson.input.js';
import { AssignmentLessonType } from './assignment-lesson.type.js';

@InputType({ description: 'An assignment as a new lesson.' })
export class CreateAssignmentLessonInput extends NewLessonInput {
  @Field(() => String, { description: 'Markdown without raw HTML of 1 to 20,000 characters.' })
  @IsText({ min: 1, max: 20_000, multiline: true })
  instructions!: string;

  @Field(() => Int, { description: 'The most points that it can bring: 1 to 1000.' })
  @Min(1)
  @Max(1000)
  maxPoints!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it is due; null: any time.' })
  dueAt?: Date | null;
}

@ObjectType({ description: 'Answer of `createAssignmentLesson`.' })
export class CreateAssignmentLessonPayload extends MutationPayload {
  @Field(() => AssignmentLessonType, {
    nullable: true,
    description: 'The new lesson; null when it did not happen.',
  })
  lesson!: AssignmentLessonType | null;
}

@Resolver()
export class CreateAssignmentLessonMutation {
  readonly #lessons: LessonAuthoringService;

  constructor(lessons: LessonAuthoringService) {
    this.#lessons = lessons;
  }

  @Mutation(() => CreateAssignmentLessonPayload, {
    description: 'Adds an assignment at the end of a module.',
  })
  createAssignmentLesson(
    @Arg('input', () => CreateAssignmentLessonInput, { description: 'The lesson.' })
    input: CreateAssignmentLessonInput,
    @Scope() scope: RequestScope,
  ): Promise<CreateAssignmentLessonPayload> {
    const content = {
      instructions: input.instructions,
      maxPoints: input.maxPoints,
      dueAt: input.dueAt ?? null,
    };
    return answerSignedIn(scope, 'lesson', input, () =>
      this.#lessons.create(scope, input, { kind: 'ASSIGNMENT', content }),
    );
  }
}

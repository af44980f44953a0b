import { Clearable } from '@training-center/shared/graphql/is-text.validator';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Min } from 'class-validator';
import { Arg, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { OutlineService } from '../../services/outline.service.js';
import { answerSignedIn } from '@training-center/shared/graphql/mutation-boundary';
import { OutlineEditInput } from '../edit.input.js';
import { MutationPayload } from '../payload.type.js';
import { LessonType } from './lesson.type.js';

@InputType({ description: 'Another place for a lesson.' })
export class MoveLessonInput extends OutlineEditInput {
  @Field(() => ID, { description: 'Id of the lesson.' })
  lessonId!: string;

  @Field(() => ID, { description: 'Id of the module that gets it: of the same course.' })
  moduleId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place there, from 1; left out or beyond the end: last.',
  })
  @Clearable()
  @Min(1)
  position?: number | null;
}

@ObjectType({ description: 'Answer of `moveLesson`.' })
export class MoveLessonPayload extends MutationPayload {
  @Field(() => LessonType, { nullable: true, description: 'The lesson; null when it did not happen.' })
  lesson!: LessonType | null;
}

@Resolver()
export class MoveLessonMutation {
  readonly #outlines: OutlineService;

  constructor(outlines: OutlineService) {
    this.#outlines = outlines;
  }

  @Mutation(() => MoveLessonPayload, {
    description: 'Moves a lesson within its module or to another one of its course.',
  })
  moveLesson(
    @Arg('input', () => MoveLessonInput, { description: 'The place.' }) input: MoveLessonInput,
    @Scope() scope: RequestScope,
  ): Promise<MoveLessonPayload> {
    return answerSignedIn(scope, 'lesson', input, () => this.#outlines.moveLesson(scope, input));
  }
}

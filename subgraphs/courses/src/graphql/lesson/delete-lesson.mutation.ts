import { answerMany } from '@training-center/shared/graphql/mutation-boundary';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { OutlineService } from '../../services/outline.service.js';
import { CourseType } from '../course/course.type.js';
import { OutlineEditInput } from '../edit.input.js';
import { MutationPayload } from '../payload.type.js';

@InputType({ description: 'The lesson to delete.' })
export class DeleteLessonInput extends OutlineEditInput {
  @Field(() => ID, { description: 'Id of the lesson.' })
  id!: string;
}

@ObjectType({ description: 'Answer of `deleteLesson`.' })
export class DeleteLessonPayload extends MutationPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the lesson that is gone; null when it did not happen.',
  })
  deletedLessonId!: string | null;

  @Field(() => CourseType, { nullable: true, description: 'Its course; null when it did not happen.' })
  course!: CourseType | null;
}

@Resolver()
export class DeleteLessonMutation {
  readonly #outlines: OutlineService;

  constructor(outlines: OutlineService) {
    this.#outlines = outlines;
  }

  @Mutation(() => DeleteLessonPayload, {
    description: 'Deletes a lesson for good. LAST_LESSON when nothing would be left of a published course.',
  })
  async deleteLesson(
    @Arg('input', () => DeleteLessonInput, { description: 'The lesson.' }) input: DeleteLessonInput,
    @Scope() scope: RequestScope,
  ): Promise<DeleteLessonPayload> {
    scope.requireViewer();
    const nothing = { deletedLessonId: null, course: null };
    return answerMany<{ deletedLessonId: string; course: CourseType }>(
      input,
      async () => {
        const { id, course } = await this.#outlines.deleteLesson(scope, input);
        return { deletedLessonId: id, course };
      },
      nothing,
    );
  }
}

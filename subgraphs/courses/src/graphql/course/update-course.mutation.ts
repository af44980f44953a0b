import { Clearable, IsText, WhenGiven } from '@training-center/shared/graphql/is-text.validator';
import { MoneyInput } from '@training-center/shared/graphql/money.type';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { ArrayMaxSize, IsDefined, Max, Min, ValidateNested } from 'class-validator';
import { Arg, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Difficulty } from '../../domain/course/course.entity.js';
import type { CourseAuthoringService } from '../../services/course-authoring.service.js';
import { answerSignedIn } from '@training-center/shared/graphql/mutation-boundary';
import { MutationPayload } from '../payload.type.js';
import { CourseDifficulty } from './course.enums.js';
import { CourseType } from './course.type.js';

@InputType({
  description: 'What changes of a course. What is left out stays; null is refused except for `capacity`.',
})
export class UpdateCourseInput {
  @Field(() => ID, { description: 'Id of the course.' })
  id!: string;

  @Field(() => Int, { description: 'The `version` that the author last saw; another one answers Conflict.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Plain text of 3 to 120 characters. It gives a new slug; the former one still leads here.',
  })
  @WhenGiven()
  @IsText({ min: 3, max: 120 })
  title?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Markdown without raw HTML, at most 20,000 characters.',
  })
  @WhenGiven()
  @IsText({ min: 0, max: 20_000, multiline: true })
  description?: string;

  @Field(() => CourseDifficulty, { nullable: true, description: 'How much it asks for.' })
  @WhenGiven()
  @IsDefined()
  difficulty?: Difficulty;

  @Field(() => MoneyInput, { nullable: true, description: 'What enrolling costs from now on.' })
  @WhenGiven()
  @IsDefined()
  @ValidateNested()
  price?: MoneyInput;

  @Field(() => [ID], { nullable: true, description: 'Ids of all its categories from now on, at most 10.' })
  @WhenGiven()
  @IsDefined()
  @ArrayMaxSize(10)
  categoryIds?: string[];

  @Field(() => Int, { nullable: true, description: '1 to 100,000; null: as many as like.' })
  @Clearable()
  @Min(1)
  @Max(100_000)
  capacity?: number | null;
}

@ObjectType({ description: 'Answer of `updateCourse`.' })
export class UpdateCoursePayload extends MutationPayload {
  @Field(() => CourseType, {
    nullable: true,
    description: 'The changed course; null when it did not happen.',
  })
  course!: CourseType | null;
}

@Resolver()
export class UpdateCourseMutation {
  readonly #courses: CourseAuthoringService;

  constructor(courses: CourseAuthoringService) {
    this.#courses = courses;
  }

  @Mutation(() => UpdateCoursePayload, { description: 'Changes what a course says about itself.' })
  updateCourse(
    @Arg('input', () => UpdateCourseInput, { description: 'What changes.' }) input: UpdateCourseInput,
    @Scope() scope: RequestScope,
  ): Promise<UpdateCoursePayload> {
    return answerSignedIn(scope, 'course', input, () => this.#courses.update(scope, input));
  }
}

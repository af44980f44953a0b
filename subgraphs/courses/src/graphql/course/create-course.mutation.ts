import { Clearable, IsText } from '@training-center/shared/graphql/is-text.validator';
import { MoneyInput } from '@training-center/shared/graphql/money.type';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { ArrayMaxSize, Max, Min, ValidateNested } from 'class-validator';
import { Arg, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Difficulty } from '../../domain/course/course.entity.js';
import type { CourseAuthoringService } from '../../services/course-authoring.service.js';
import { answerSignedIn } from '@training-center/shared/graphql/mutation-boundary';
import { MutationPayload } from '../payload.type.js';
import { CourseDifficulty } from './course.enums.js';
import { CourseType } from './course.type.js';

@InputType({ description: 'A new course.' })
export class CreateCourseInput {
  @Field(() => String, { description: 'Plain text of 3 to 120 characters. The slug is made from it.' })
  @IsText({ min: 3, max: 120 })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Markdown without raw HTML, at most 20,000 characters. Needed to publish.',
  })
  @Clearable()
  @IsText({ min: 0, max: 20_000, multiline: true })
  description?: string | null;

  @Field(() => CourseDifficulty, { nullable: true, description: 'BEGINNER when left out.' })
  difficulty?: Difficulty | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Free when left out.' })
  @Clearable()
  @ValidateNested()
  price?: MoneyInput | null;

  @Field(() => [ID], { nullable: true, description: 'Ids of its categories, at most 10.' })
  @Clearable()
  @ArrayMaxSize(10)
  categoryIds?: string[] | null;

  @Field(() => Int, { nullable: true, description: '1 to 100,000; null or left out: as many as like.' })
  @Clearable()
  @Min(1)
  @Max(100_000)
  capacity?: number | null;
}

@ObjectType({ description: 'Answer of `createCourse`.' })
export class CreateCoursePayload extends MutationPayload {
  @Field(() => CourseType, { nullable: true, description: 'The new draft; null when it did not happen.' })
  course!: CourseType | null;
}

@Resolver()
export class CreateCourseMutation {
  readonly #courses: CourseAuthoringService;

  constructor(courses: CourseAuthoringService) {
    this.#courses = courses;
  }

  @Mutation(() => CreateCoursePayload, {
    description: 'Makes a draft of the viewer, who must be an instructor: FORBIDDEN otherwise.',
  })
  createCourse(
    @Arg('input', () => CreateCourseInput, { description: 'The course.' }) input: CreateCourseInput,
    @Scope() scope: RequestScope,
  ): Promise<CreateCoursePayload> {
    return answerSignedIn(scope, 'course', input, () => this.#courses.create(scope, input));
  }
}

import { ForwardPageArguments } from '@training-center/shared/graphql/page-arguments';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { Difficulty } from '../../domain/course/course.entity.js';
import type { CourseOrder as Order } from '../../services/catalogue.service.js';
import { CourseDifficulty, CourseOrder } from './course.enums.js';

@InputType({ description: 'Which courses; what is left out does not narrow the list.' })
export class CourseFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words in title or description, at most 200 characters; "a phrase", or, -without.',
  })
  search?: string | null;

  @Field(() => [String], { nullable: true, description: 'In at least one of these categories; at most 20.' })
  categorySlugs?: string[] | null;

  @Field(() => CourseDifficulty, { nullable: true, description: 'Of this difficulty.' })
  difficulty?: Difficulty | null;

  @Field(() => ID, { nullable: true, description: 'Of this instructor.' })
  instructorId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: that cost nothing; false: that cost something.',
  })
  free?: boolean | null;
}

@ArgsType()
export class CoursesArguments extends ForwardPageArguments {
  @Field(() => CourseFilter, { nullable: true, description: 'Which courses.' })
  filter?: CourseFilter | null;

  @Field(() => CourseOrder, {
    nullable: true,
    description: 'RELEVANCE for a search, NEWEST otherwise, when left out.',
  })
  orderBy?: Order | null;
}

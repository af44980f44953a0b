import { DateTime } from '@training-center/shared/graphql/scalars';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Figures of the whole platform, exact up to the moment in `asOf`.' })
export class PlatformStats {
  @Field(() => Int, { description: 'How many courses are published.' })
  publishedCourses!: number;

  @Field(() => Int, { description: 'How many people learn on a course or have completed one.' })
  learners!: number;

  @Field(() => Int, { description: 'How many enrollments are active or completed.' })
  enrollments!: number;

  @Field(() => Int, { description: 'How many enrollments are completed.' })
  completions!: number;

  @Field(() => Int, { description: 'How many certificates hold.' })
  certificates!: number;

  @Field(() => DateTime, { description: 'When the newest change that is counted here was told.' })
  asOf!: Date;
}

import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Stars } from '../../domain/rating/course-rating.entity.js';

@ObjectType({ description: 'How many reviews give so many stars.' })
export class RatingCount {
  @Field(() => Int, { description: 'Stars, 1 to 5.' })
  rating!: Stars;

  @Field(() => Int, { description: 'How many visible reviews give them.' })
  count!: number;
}

@ObjectType('CourseRating', {
  description: 'What the visible reviews of a course add up to, exact after each change.',
})
export class CourseRatingType {
  @Field(() => Float, {
    nullable: true,
    description: 'Sum of the stars by number of reviews, not rounded; null without reviews.',
  })
  average!: number | null;

  @Field(() => Int, { description: 'How many reviews count.' })
  count!: number;

  @Field(() => [RatingCount], { description: 'How many for each of 1 to 5 stars, in this order.' })
  distribution!: readonly RatingCount[];
}

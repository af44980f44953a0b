import { connectionType } from '@training-center/shared/graphql/connection.type';
import { DateTime } from '@training-center/shared/graphql/scalars';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Stars } from '../../domain/rating/course-rating.entity.js';

export enum ReviewStateEnum {
  VISIBLE = 'VISIBLE',
  HIDDEN = 'HIDDEN',
}

registerEnumType(ReviewStateEnum, {
  name: 'ReviewState',
  description: 'Whether a review is there for everybody.',
  valuesConfig: {
    VISIBLE: { description: 'It is, and counts in the rating of its course.' },
    HIDDEN: { description: 'Only its author and admins see it, and it counts nowhere.' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType('Review', {
  description: 'What a student thinks of a course: one for each student and course.',
})
export class ReviewType {
  @Field(() => ID, { description: 'Id of the review.' })
  id!: string;

  @Field(() => Int, { description: 'Stars, 1 to 5.' })
  rating!: Stars;

  @Field(() => DateTime, { description: 'When it was first written.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it last changed.' })
  updatedAt!: Date;

  @Field(() => Int, { description: 'Grows with each change.' })
  version!: number;

  @Field(() => DateTime, { nullable: true, description: 'Since when it is hidden; null when it is not.' })
  hiddenAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it is hidden; null when it is not.' })
  hiddenReason!: string | null;
}

export const ReviewConnection = connectionType('Review', () => ReviewType, {
  withTotalCount: 'How many there are in all pages.',
});

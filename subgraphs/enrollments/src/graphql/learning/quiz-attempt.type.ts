import { DateTime } from '@training-center/shared/graphql/scalars';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('QuizAttempt', {
  description: 'One submission of a quiz as it was scored. It says nothing of the right answers.',
})
export class QuizAttemptType {
  @Field(() => Int, { description: '1 for the first, and so on.' })
  number!: number;

  @Field(() => Int, { description: 'Share of the questions that are fully right, rounded down: 0 to 100.' })
  scorePercent!: number;

  @Field(() => Boolean, { description: 'Whether it was enough.' })
  passed!: boolean;

  @Field(() => DateTime, { description: 'When it was submitted.' })
  submittedAt!: Date;
}

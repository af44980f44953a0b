import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { LessonType } from './lesson.type.js';

@Directive('@key(fields: "id")')
@ObjectType('QuizLesson', { implements: LessonType, description: 'Questions to answer.' })
export class QuizLessonType extends LessonType {
  @Field(() => Int, { description: 'The score that passes, in percent. Public.' })
  passPercent!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How often it can be tried; null: as often as one likes. Public.',
  })
  maxAttempts!: number | null;
}

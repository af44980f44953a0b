import { DateTime } from '@training-center/shared/graphql/scalars';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { LessonType } from './lesson.type.js';

@Directive('@key(fields: "id")')
@ObjectType('AssignmentLesson', { implements: LessonType, description: 'Something to do.' })
export class AssignmentLessonType extends LessonType {
  @Field(() => Int, { description: 'The most points that it can bring. Public.' })
  maxPoints!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it is due; null: any time. Public.' })
  dueAt!: Date | null;
}

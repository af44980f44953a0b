import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { LessonType } from './lesson.type.js';

@Directive('@key(fields: "id")')
@ObjectType('VideoLesson', { implements: LessonType, description: 'A video to watch.' })
export class VideoLessonType extends LessonType {
  @Field(() => Int, { description: 'How long it takes, in seconds. Public.' })
  durationSeconds!: number;
}

import { Directive, ObjectType } from 'type-graphql';
import { LessonType } from './lesson.type.js';

@Directive('@key(fields: "id")')
@ObjectType('TextLesson', { implements: LessonType, description: 'A text to read.' })
export class TextLessonType extends LessonType {}

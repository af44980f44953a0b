import { Directive, Field, ID, Int, InterfaceType } from 'type-graphql';
import type { Lesson } from '../../domain/outline/lesson.entity.js';
import { lessonTypenames } from './lesson-typenames.js';

@Directive('@key(fields: "id")')
@InterfaceType('Lesson', {
  description:
    'One step of a module. The outline is public with its course; what a lesson is about answers to readers, the ' +
    'instructor and administrators, and to everybody for a preview. Others get NOT_FOUND for the content.',
  autoRegisterImplementations: false,
  resolveType: (lesson: unknown) => lessonTypenames[(lesson as Lesson).kind],
})
export abstract class LessonType {
  @Field(() => ID, { description: 'Id of the lesson.' })
  id!: string;

  @Field(() => String, { description: 'Plain text.' })
  title!: string;

  @Field(() => Int, { description: 'Its place in the module: 1, 2, 3 …' })
  position!: number;

  @Field(() => Boolean, { description: 'Whether everybody may read it.' })
  isPreview!: boolean;
}

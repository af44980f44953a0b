import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** One object type here for all kinds of lessons: the gateway adds its fields to each implementation. */
@Directive('@interfaceObject')
@Directive('@key(fields: "id")')
@ObjectType('Lesson', { description: 'A lesson of any kind, as far as enrollments adds to it.' })
export class LessonStub {
  @Field(() => ID, { description: 'Id of the lesson.' })
  id!: string;
}

import { Field, Int, ObjectType } from 'type-graphql';
import { CourseStub } from '../stubs/course.stub.js';

@ObjectType('FeaturedList', { description: 'The courses that admins put first, as admins see them.' })
export class FeaturedListType {
  @Field(() => [CourseStub], {
    nullable: 'items',
    description: 'In their order, at most 24, with those that are not published at the moment and not shown.',
  })
  courses!: readonly CourseStub[];

  @Field(() => Int, { description: 'Grows with each change.' })
  version!: number;
}

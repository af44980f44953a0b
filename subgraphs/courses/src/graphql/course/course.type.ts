import { DateTime } from '@training-center/shared/graphql/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { CourseStatus as Status, Difficulty } from '../../domain/course/course.entity.js';
import { CourseDifficulty, CourseStatus } from './course.enums.js';

@Directive('@key(fields: "id")')
@ObjectType('Course', { description: 'A course: modules of lessons that an instructor offers.' })
export class CourseType {
  @Directive('@viewerIndependent')
  @Field(() => ID, { description: 'Id of the course.' })
  id!: string;

  @Directive('@viewerIndependent')
  @Field(() => String, {
    description: 'Its name in addresses. It changes with the title; former ones still lead here.',
  })
  slug!: string;

  @Directive('@viewerIndependent')
  @Field(() => String, { description: 'Plain text.' })
  title!: string;

  @Field(() => CourseDifficulty, { description: 'How much it asks for.' })
  difficulty!: Difficulty;

  @Field(() => CourseStatus, { description: 'Where it stands.' })
  status!: Status;

  @Field(() => Int, {
    nullable: true,
    description: 'How many can be enrolled at a time; null: as many as like.',
  })
  capacity!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was first published.' })
  publishedAt!: Date | null;

  @Field(() => Int, {
    description: 'Grows with each change of the course or its outline: `expectedVersion`.',
  })
  version!: number;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it or its outline last changed.' })
  updatedAt!: Date;
}

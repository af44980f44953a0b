import { Clearable } from '@training-center/shared/graphql/is-text.validator';
import { Min } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';

/** What every change of a course's outline has; it is no type of the schema itself. */
@InputType({ description: 'A change of the outline of a course.' })
export abstract class OutlineEditInput {
  @Field(() => Int, {
    nullable: true,
    description:
      'The `version` of the course that the author last saw; another one refuses. Left out: the last change wins.',
  })
  @Clearable()
  @Min(1)
  expectedVersion?: number | null;
}

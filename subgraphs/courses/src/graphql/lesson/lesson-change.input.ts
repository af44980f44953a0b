import { IsText, WhenGiven } from '@training-center/shared/graphql/is-text.validator';
import { IsDefined } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { OutlineEditInput } from '../edit.input.js';

/** What can change of every lesson; it is no type of the schema itself. */
@InputType({ description: 'What changes of a lesson; what is left out stays.' })
export abstract class LessonChangeInput extends OutlineEditInput {
  @Field(() => ID, { description: 'Id of the lesson.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Plain text of 3 to 120 characters.' })
  @WhenGiven()
  @IsText({ min: 3, max: 120 })
  title?: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether everybody may read it.' })
  @WhenGiven()
  @IsDefined()
  isPreview?: boolean;
}

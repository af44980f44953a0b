import { IsText } from '@training-center/shared/graphql/is-text.validator';
import { Field, ID, InputType } from 'type-graphql';
import { OutlineEditInput } from '../edit.input.js';

/** What every new lesson has; it is no type of the schema itself. */
@InputType({ description: 'A new lesson.' })
export abstract class NewLessonInput extends OutlineEditInput {
  @Field(() => ID, { description: 'Id of the module that gets it, at its end.' })
  moduleId!: string;

  @Field(() => String, { description: 'Plain text of 3 to 120 characters.' })
  @IsText({ min: 3, max: 120 })
  title!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether everybody may read it; false when left out.',
  })
  isPreview?: boolean | null;
}

import 'reflect-metadata';
import { ArgsType, Field, Int } from 'type-graphql';
import { BadUserInputError } from '../errors/access-errors.js';

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

@ArgsType()
export class ForwardPageArguments {
  @Field(() => Int, { nullable: true, description: 'How many items: 1 to 100, 20 when left out.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Start behind the item with this cursor.' })
  after?: string | null;
}

/**
 * How many items a page holds.
 * @throws {BadUserInputError} outside 1 to 100.
 */
export function pageSize(first: number | null | undefined, argument = 'first'): number {
  if (first == null) return DEFAULT_PAGE_SIZE;
  if (first < 1 || first > MAX_PAGE_SIZE) {
    throw new BadUserInputError(`"${argument}" must be between 1 and ${MAX_PAGE_SIZE}.`, argument);
  }
  return first;
}

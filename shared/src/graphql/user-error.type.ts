import 'reflect-metadata';
import { Directive, Field, Int, InterfaceType, ObjectType } from 'type-graphql';
import type { UserErrorData } from './mutation-boundary.js';

@InterfaceType({
  description:
    'Why a mutation did not happen. Several may come back at once; an empty list means that it happened.',
  autoRegisterImplementations: false,
  resolveType: (error: unknown) => (error as UserErrorData).typename,
})
export abstract class UserError {
  @Field(() => String, { description: 'Stable code in capitals, to switch on.' })
  code!: string;

  @Field(() => String, { description: 'One sentence for people.' })
  message!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'The input field that it is about, from the argument down.',
  })
  path!: string[] | null;
}

@Directive('@shareable')
@ObjectType({ implements: UserError, description: 'A value of the input cannot be used.' })
export class InvalidInput extends UserError {}

@Directive('@shareable')
@ObjectType({
  implements: UserError,
  description: 'The object does not exist, or the viewer may not see it.',
})
export class NotFound extends UserError {}

@Directive('@shareable')
@ObjectType({ implements: UserError, description: 'A rule refuses; `code` says which.' })
export class Refused extends UserError {}

@Directive('@shareable')
@ObjectType({ implements: UserError, description: 'The object was changed since the caller read it.' })
export class Conflict extends UserError {
  @Field(() => Int, { description: 'The version that the object has now.' })
  currentVersion!: number;
}

/** The user errors that every subgraph may answer. */
export const sharedUserErrors = [InvalidInput, NotFound, Refused, Conflict];

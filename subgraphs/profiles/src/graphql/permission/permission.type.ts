import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'One thing that stands in the way of something.' })
export class PermissionReason {
  @Field(() => String, {
    description:
      'Stable code in capitals: ACCOUNT_NOT_ACTIVE; for teaching also HEADLINE_MISSING, BIO_MISSING, EXPERTISE_MISSING.',
  })
  code!: string;

  @Field(() => String, { description: 'One sentence for people.' })
  message!: string;
}

@ObjectType({ description: 'Whether a person may do something.' })
export class Permission {
  @Field(() => Boolean, { description: 'True when nothing stands in the way.' })
  allowed!: boolean;

  @Field(() => [PermissionReason], { description: 'Everything that stands in the way; empty when allowed.' })
  reasons!: readonly PermissionReason[];
}

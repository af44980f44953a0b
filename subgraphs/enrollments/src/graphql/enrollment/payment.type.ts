import { Money } from '@training-center/shared/graphql/money.type';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What is still to be paid for an enrollment, and where.' })
export class Payment {
  @Field(() => String, { description: 'Name of the payment provider.' })
  provider!: string;

  @Field(() => String, { description: "The payment's name at the provider." })
  reference!: string;

  @Field(() => Money, { description: 'What is asked for.' })
  amount!: Money;

  @Field(() => String, { description: 'Where to send the student to pay.' })
  checkoutUrl!: string;
}

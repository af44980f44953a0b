import 'reflect-metadata';
import { IsISO4217CurrencyCode, Max, Min } from 'class-validator';
import { Directive, Field, InputType, Int, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType({ description: 'An amount of money.' })
export class Money {
  @Field(() => Int, { description: 'In minor units: cents, for example.' })
  amount!: number;

  @Field(() => String, { description: 'ISO 4217 code: EUR.' })
  currency!: string;
}

@InputType({ description: 'An amount of money.' })
export class MoneyInput {
  @Field(() => Int, { description: 'In minor units, 0 to 100,000,000.' })
  @Min(0)
  @Max(100_000_000)
  amount!: number;

  @Field(() => String, { description: 'ISO 4217 code in capitals: EUR.' })
  @IsISO4217CurrencyCode()
  currency!: string;
}

import { notFound } from '@training-center/shared/errors/access-errors';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, ID, Query, Resolver } from 'type-graphql';
import type { AccountService } from '../../services/account.service.js';
import { UserType } from './user.type.js';

@Resolver(() => UserType)
export class UserResolver {
  readonly #accounts: AccountService;

  constructor(accounts: AccountService) {
    this.#accounts = accounts;
  }

  @Query(() => UserType, {
    nullable: true,
    description: 'A person; NOT_FOUND when there is none with this id.',
  })
  async user(
    @Arg('id', () => ID, { description: 'Id of the person.' }) id: string,
    @Scope() scope: RequestScope,
  ): Promise<UserType> {
    const account = await this.#accounts.visibleById(scope, id);
    if (!account) throw notFound();
    return account;
  }
}

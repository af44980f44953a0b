import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Query, Resolver } from 'type-graphql';
import type { CategoryService } from '../../services/category.service.js';
import { CategoryType } from './category.type.js';

@Resolver(() => CategoryType)
export class CategoryResolver {
  readonly #categories: CategoryService;

  constructor(categories: CategoryService) {
    this.#categories = categories;
  }

  @Query(() => [CategoryType], { nullable: true, description: 'All subjects, by name.' })
  categories(@Scope() scope: RequestScope): Promise<CategoryType[]> {
    return this.#categories.all(scope);
  }
}

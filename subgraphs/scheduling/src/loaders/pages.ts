import type { LoaderDefinition, RequestScope } from '@training-center/shared/scope/request-scope';

/**
 * A loader of pages of lists that many owners have. Requests of one list of owners have the same arguments: these are
 * answered by one query.
 */
export function pagesOf<R extends { readonly owner: string }, V>(
  name: string,
  load: (scope: RequestScope, owners: readonly string[], alike: R) => Promise<readonly V[]>,
  ownerOf: (value: V) => string,
): LoaderDefinition<R, V[]> {
  return {
    name,
    async batch(requests, scope) {
      const answers = new Map<R, V[]>();
      for (const alike of groups(requests)) {
        const rows = await load(
          scope,
          alike.map(({ owner }) => owner),
          alike[0]!,
        );
        const byOwner = Map.groupBy(rows, ownerOf);
        for (const request of alike) answers.set(request, byOwner.get(request.owner) ?? []);
      }
      return requests.map((request) => answers.get(request)!);
    },
  };
}

function groups<R extends { readonly owner: string }>(requests: readonly R[]): R[][] {
  return [...Map.groupBy(requests, (request) => JSON.stringify({ ...request, owner: undefined })).values()];
}

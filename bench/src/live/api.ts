// biome-ignore lint/suspicious/noExplicitAny: answers of any shape
type Data = any;

/** Runs an operation and answers its root field. @throws when it was refused. */
export async function ask(
  url: string,
  token: string | null,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
  const field = data && Object.values(data)[0];
  const refusals = (field as { userErrors?: unknown[] } | null)?.userErrors ?? [];
  if (errors || refusals.length > 0) throw new Error(JSON.stringify(errors ?? refusals));
  return field;
}

/** Like `Promise.all` over `items`, some at a time. */
export async function each<T, R>(
  items: readonly T[],
  atOnce: number,
  run: (item: T, index: number) => Promise<R>,
) {
  const results: R[] = [];
  for (let from = 0; from < items.length; from += atOnce) {
    const slice = items.slice(from, from + atOnce);
    results.push(...(await Promise.all(slice.map((item, index) => run(item, from + index)))));
  }
  return results;
}

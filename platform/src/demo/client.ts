/** A signed-out or signed-in caller of the public API: the demo data goes through every rule that clients meet. */
export class DemoClient {
  readonly #url: string;
  readonly #token: string | undefined;

  constructor(url: string, token?: string) {
    this.#url = url;
    this.#token = token;
  }

  as(token: string): DemoClient {
    return new DemoClient(this.#url, token);
  }

  /** Runs an operation and answers its data. @throws when it answers errors, or userErrors other than those in `allow`. */
  async run<T>(
    operation: string,
    variables: Record<string, unknown> = {},
    allow: readonly string[] = [],
  ): Promise<T> {
    const response = await fetch(`${this.#url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.#token ? { authorization: `Bearer ${this.#token}` } : {}),
      },
      body: JSON.stringify({ query: operation, variables }),
    });
    const answer = (await response.json()) as { data?: Record<string, unknown>; errors?: unknown };
    const refusals = Object.values(answer.data ?? {})
      .flatMap((payload) => (payload as { userErrors?: { code: string }[] } | null)?.userErrors ?? [])
      .filter(({ code }) => !allow.includes(code));
    if (answer.errors || refusals.length > 0) {
      throw new Error(
        `The demo data was refused: ${JSON.stringify(answer.errors ?? refusals)}\n${operation}`,
      );
    }
    return answer.data as T;
  }
}

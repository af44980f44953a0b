import { operations } from '@training-center/shared/testing/operations';

export interface ApiError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly [key: string]: unknown };
}

// biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
type Data = any;

export interface Answer {
  readonly status: number;
  readonly data: Data;
  readonly errors?: readonly ApiError[];
}

/** A caller of the public API over HTTP, signed out or in. */
export class ApiClient {
  constructor(
    readonly url: string,
    readonly token?: string,
  ) {}

  as(token: string): ApiClient {
    return new ApiClient(this.url, token);
  }

  /** The same person at another address of the same platform. */
  at(url: string): ApiClient {
    return new ApiClient(url, this.token);
  }

  /** Sends one of the published operations by name, or any other operation as text. */
  async send(operation: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const query = operations.get(operation) ?? operation;
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
  }

  /** Like `send`, for an operation with one root field that must succeed. Answers that field. */
  async must(operation: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const answer = await this.send(operation, variables);
    const payload = answer.data && Object.values(answer.data)[0];
    const refusals = (payload as { userErrors?: unknown[] } | null)?.userErrors ?? [];
    if (answer.errors || refusals.length > 0) {
      throw new Error(`${operation} was refused: ${JSON.stringify(answer.errors ?? refusals)}`);
    }
    return payload;
  }

  /** For a mutation that must be refused: the codes of its user errors. */
  async refusal(operation: string, variables: Record<string, unknown> = {}): Promise<string[]> {
    const { data, errors } = await this.send(operation, variables);
    if (errors) throw new Error(`${operation} failed: ${JSON.stringify(errors)}`);
    return (Object.values(data)[0] as { userErrors: { code: string }[] }).userErrors.map(({ code }) => code);
  }
}

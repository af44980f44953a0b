const TIMEOUT_MS = 10_000;
const RENEW_BEFORE_MS = 60_000;

/** A provider answered something else than was hoped for. Jobs that meet it are tried again. */
export class ProviderError extends Error {
  constructor(
    provider: string,
    readonly status: number,
    body: string,
  ) {
    super(`${provider} answered ${status}: ${body.slice(0, 300)}`);
  }
}

export interface AccessToken {
  readonly value: string;
  readonly expiresInSeconds: number;
}

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
}

export interface ProviderApiOptions {
  readonly provider: string;
  readonly baseUrl: string;
  readonly fetchToken: () => Promise<AccessToken>;
}

/** JSON over HTTP with a bearer token that is renewed in time, and once more when it is refused. */
export class ProviderApi {
  readonly #options: ProviderApiOptions;
  #token: { value: string; renewAt: number } | null = null;

  constructor(options: ProviderApiOptions) {
    this.#options = options;
  }

  /** @throws {ProviderError} for every answer that is neither 2xx nor among `accept`. */
  async call(
    request: ApiRequest,
    accept: readonly number[] = [],
  ): Promise<{ status: number; body: unknown }> {
    let response = await this.#send(request);
    if (response.status === 401) {
      this.#token = null;
      response = await this.#send(request);
    }
    const text = await response.text();
    if (!response.ok && !accept.includes(response.status))
      throw new ProviderError(this.#options.provider, response.status, text);
    return { status: response.status, body: response.ok && text ? JSON.parse(text) : null };
  }

  async #send({ method, path, body }: ApiRequest): Promise<Response> {
    const token = await this.#currentToken();
    return fetch(`${this.#options.baseUrl}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  }

  async #currentToken(): Promise<string> {
    if (!this.#token || this.#token.renewAt <= performance.now()) {
      const { value, expiresInSeconds } = await this.#options.fetchToken();
      this.#token = { value, renewAt: performance.now() + expiresInSeconds * 1000 - RENEW_BEFORE_MS };
    }
    return this.#token.value;
  }
}

/** Asks an OAuth server for a token. @throws {ProviderError} */
export async function requestToken(
  provider: string,
  url: string,
  form: Readonly<Record<string, string>>,
  authorization?: string,
): Promise<AccessToken> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(authorization ? { authorization } : {}),
    },
    body: new URLSearchParams(form).toString(),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const text = await response.text();
  if (!response.ok) throw new ProviderError(provider, response.status, text);
  const { access_token: value, expires_in: expiresInSeconds } = JSON.parse(text) as {
    access_token: string;
    expires_in: number;
  };
  return { value, expiresInSeconds };
}

/** Why a remote subgraph gave no usable answer. The message is for logs alone. */
export class SubgraphFailure extends Error {
  /** Whether the same query may be sent once more. */
  readonly isRetryable: boolean;
  /** Certainly, nothing of the request has left. */
  readonly wasNeverSent: boolean;

  constructor(
    message: string,
    options: { isRetryable?: boolean; wasNeverSent?: boolean; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.isRetryable = options.isRetryable ?? false;
    this.wasNeverSent = options.wasNeverSent ?? false;
  }
}

const CONNECTION_FAULTS: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * Names what the HTTP client threw.
 * @param hasBegun whether the request may have left before.
 */
export function failureOf(error: unknown, hasBegun = true): SubgraphFailure {
  if (error instanceof SubgraphFailure) return error;
  const { code } = error as NodeJS.ErrnoException;
  const isRetryable = CONNECTION_FAULTS.has(code ?? '');
  return new SubgraphFailure(isRetryable ? `connection: ${code}` : 'unexpected failure', {
    isRetryable,
    wasNeverSent: !hasBegun,
    cause: error,
  });
}

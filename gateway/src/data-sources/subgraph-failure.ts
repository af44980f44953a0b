/** Why a remote subgraph gave no usable answer. The message is for logs alone. */
export class SubgraphFailure extends Error {
  /** Whether the same query may be sent once more. */
  readonly isRetryable: boolean;

  constructor(message: string, options: { isRetryable?: boolean; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.isRetryable = options.isRetryable ?? false;
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

/** Names what the HTTP client threw. */
export function failureOf(error: unknown): SubgraphFailure {
  if (error instanceof SubgraphFailure) return error;
  const { code } = error as NodeJS.ErrnoException;
  const isRetryable = CONNECTION_FAULTS.has(code ?? '');
  return new SubgraphFailure(isRetryable ? `connection: ${code}` : 'unexpected failure', {
    isRetryable,
    cause: error,
  });
}

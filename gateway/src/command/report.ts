import { InvalidEnvironment } from '@training-center/shared/env/read-env';
import { UnusableSupergraph } from '../supergraph/check-supergraph.js';
import { UsageError } from './arguments.js';

/** Why it did not start, in words, and in a stack only where nobody foresaw it. */
export function startFailure(error: unknown, file: string | undefined): string {
  if (error instanceof UsageError) return `${error.message}\nSee --help.`;
  if (error instanceof InvalidEnvironment) return error.message;
  if (error instanceof UnusableSupergraph) return `The supergraph ${file} cannot be served: ${error.message}`;
  const { code, address, port } = error as NodeJS.ErrnoException & { address?: string; port?: number };
  if (code === 'EADDRINUSE') return `The port is taken: ${address}:${port}. Choose another.`;
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL') return `Cannot listen on ${address}:${port} (${code}).`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

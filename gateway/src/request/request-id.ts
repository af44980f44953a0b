import { AsyncLocalStorage } from 'node:async_hooks';
import { newId } from '@training-center/shared/ids/new-id';

export const REQUEST_ID_HEADER = 'x-request-id';

const SANE = /^[\w.:-]{1,128}$/;
const current = new AsyncLocalStorage<string>();

/** The id that the client chose, when it is harmless in logs and headers; else a new one. */
export function requestIdFrom(header: string | string[] | undefined): string {
  return typeof header === 'string' && SANE.test(header) ? header : newId();
}

/** Makes the id known to whatever `work` calls, for error formatting, which is told nothing else of the request. */
export function withRequestId<T>(id: string, work: () => T): T {
  return current.run(id, work);
}

export function currentRequestId(): string | undefined {
  return current.getStore();
}

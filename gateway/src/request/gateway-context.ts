import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { RequestIdentity } from '@training-center/shared/scope/viewer';
import type { Budget } from '../admission/budget.js';
import type { Departure } from './departure.js';

/** Filled while an operation of a socket passes through Apollo Server. */
export interface Opening {
  /** A subscription that is ready to be followed. The engine puts it here, which knows this file. */
  prepared?: object;
}

/**
 * What lives as long as one operation. Apollo Server hands out shallow copies of it, so it holds references only.
 */
export interface GatewayContext {
  readonly identity: RequestIdentity;
  /** One scope per local subgraph, so that loaders batch over all fetches of the plan. */
  readonly scopes: Map<string, RequestScope>;
  /** One sealed envelope per remote subgraph. */
  readonly envelopes: Map<string, Promise<string>>;
  /** Of a client. What nobody waits for any more need not be fetched, unless it is a mutation. */
  readonly departure?: Departure;
  /** Given when the client asked what is left of it. */
  readonly budget?: Budget;
  /** Given by callers that can follow a subscription: where it is put once it is found servable. */
  readonly opening?: Opening;
  /** Given by callers that send the answer as it is and never look into it: its data may be text already. */
  readonly isWrittenOut?: true;
  /** Of a query: what it fetches may be fetched together with the same of others. Events and permissions are asked anew. */
  readonly mayShare?: true;
}

export function createContext(identity: RequestIdentity, budget: Budget | null = null): GatewayContext {
  return { identity, scopes: new Map(), envelopes: new Map(), ...(budget ? { budget } : {}) };
}

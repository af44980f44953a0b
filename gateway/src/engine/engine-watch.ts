import type { GatewayContext } from '../request/gateway-context.js';

/** Looks on while operations are executed. Without one the engine does nothing for it. */
export interface EngineWatch {
  /** Runs an operation. */
  executing<T>(context: GatewayContext, work: () => T): T;
  /** Makes a plan that was not there yet. */
  planning<T>(work: () => T): T;
}

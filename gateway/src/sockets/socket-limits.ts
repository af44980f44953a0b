/** What sockets may cost. Whatever is left out has a default. */
export interface SocketLimits {
  /** Sockets of one client address. Default 100. */
  readonly perAddress?: number;
  /** Sockets of one signed-in person. Default 20. */
  readonly perUser?: number;
  /** Operations that run on one socket at the same time. Default 30. */
  readonly operations?: number;
  /** Bytes that may wait for one socket to take them. Default 1 MB. */
  readonly maxBufferedBytes?: number;
  /** For a client to say who it is, once connected. Default 3000. */
  readonly initWithinMs?: number;
  /** Whoever is gone is noticed within twice this time. Default 12,000. */
  readonly pingEveryMs?: number;
  /** For what one event needs of other subgraphs. Default 2000. */
  readonly eventTimeoutMs?: number;
  /** How long a subgraph that is gone is looked for before its streams end. Default 60,000. */
  readonly resumeForMs?: number;
}

export const SOCKET_DEFAULTS: Required<SocketLimits> = {
  perAddress: 100,
  perUser: 20,
  operations: 30,
  maxBufferedBytes: 1_000_000,
  initWithinMs: 3000,
  pingEveryMs: 12_000,
  eventTimeoutMs: 2000,
  resumeForMs: 60_000,
};

export const TIMEOUT_MS = 1000;

/** What is in use once all garbage is gone, in bytes. */
export interface Memory {
  readonly resident: number;
  readonly used: number;
}

/** What comes to its parent by IPC: where it listens, then what was asked for. */
export type Report =
  | { readonly kind: 'listening'; readonly url: string }
  | { readonly kind: 'memory'; readonly memory: Memory }
  | { readonly kind: 'unhandled'; readonly reason: string };

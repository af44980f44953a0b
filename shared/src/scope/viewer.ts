/** Roles of an account. What a person teaches or learns is not a role of the account but a profile. */
export type AccountRole = 'ADMIN';

/** The signed-in person, as the gateway verified them. */
export interface Viewer {
  readonly userId: string;
  readonly sessionId: string;
  readonly username: string;
  readonly roles: readonly AccountRole[];
}

/** All that a subgraph is told about a request: the content of the identity envelope. */
export interface RequestIdentity {
  readonly viewer: Viewer | null;
  readonly requestId: string;
  /** Address and browser of the client; shown to people in their list of sessions, counted by limits. */
  readonly clientAddress: string | null;
  readonly userAgent: string | null;
}

export const anonymous: RequestIdentity = {
  viewer: null,
  requestId: 'none',
  clientAddress: null,
  userAgent: null,
};

export function isAdmin(viewer: Viewer | null): boolean {
  return viewer?.roles.includes('ADMIN') ?? false;
}

/** Why something is not allowed, for machines and for people. */
export interface Obstacle {
  readonly code: string;
  readonly message: string;
}

/** Whether something is allowed; when not, everything that stands in the way. */
export interface Permission {
  readonly allowed: boolean;
  readonly reasons: readonly Obstacle[];
}

export function permissionBarring(reasons: readonly Obstacle[]): Permission {
  return { allowed: reasons.length === 0, reasons };
}

export const accountNotActive: Obstacle = {
  code: 'ACCOUNT_NOT_ACTIVE',
  message: 'The account is not active.',
};

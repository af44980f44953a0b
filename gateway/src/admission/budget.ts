/** What is left of the minute's points, after this operation. */
export interface Budget {
  readonly cost: number;
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until it is full again. */
  readonly resetSeconds: number;
}

export const BUDGET_HEADERS = ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'] as const;

export function budgetHeaders({ limit, remaining, resetSeconds }: Budget): [name: string, value: string][] {
  const values = [limit, remaining, resetSeconds];
  return BUDGET_HEADERS.map((name, index) => [name, String(values[index])]);
}

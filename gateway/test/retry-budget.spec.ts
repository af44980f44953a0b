import { describe, expect, it } from '@jest/globals';
import { RetryBudget } from '../src/data-sources/remote/retry-budget.js';

describe('the budget for retries', () => {
  it('lets an outage of a moment pass, and one of ten queries be sent twice when it lasts', () => {
    const budget = new RetryBudget();
    const retries = (queries: number) => {
      let sent = 0;
      for (let n = 0; n < queries; n++) {
        budget.earn();
        if (budget.spend()) sent++;
      }
      return sent;
    };
    expect(retries(100)).toBe(100);
    retries(1000);
    expect(retries(1000)).toBeGreaterThanOrEqual(99);
    expect(retries(1000)).toBeLessThanOrEqual(101);
  });
});

import type { OperationLimits } from './limits.js';
import type { KnownText } from './known-text.js';
import { limitExceeded } from './refusal.js';
import type { Shape } from './shape.js';

const SHAPE = [
  'depth',
  'aliases',
  'rootFields',
  'repeatedFields',
  'directives',
] as const satisfies (keyof Shape)[];

/** Before a text is read. @throws a refusal. */
export function checkSize(text: string, { bytes }: Required<OperationLimits>): void {
  // One character is between one and three bytes: most texts need no counting.
  if (text.length * 3 <= bytes) return;
  const measured = Buffer.byteLength(text);
  if (measured > bytes) throw limitExceeded('bytes', bytes, measured);
}

/** Before it is validated. @throws a refusal. */
export function checkShape({ shape }: KnownText, limits: Required<OperationLimits>): void {
  if (!shape) return;
  for (const what of SHAPE)
    if (shape[what] > limits[what]) throw limitExceeded(what, limits[what], shape[what]);
}

/** Before it is planned, for each set of variables. @throws a refusal. */
export function checkCost(cost: number, limits: Required<OperationLimits>): void {
  if (cost > limits.cost) throw limitExceeded('cost', limits.cost, cost);
}

import { functionOf } from '../generated-code.js';
import { isInherited } from '../raw.js';
import type { Complete } from './compile-value.js';
import { GOES_UP } from './pass.js';

export interface FieldCopy {
  readonly key: string;
  readonly complete: Complete;
  /** JavaScript that is true of a value `v` that can be taken as it is. */
  readonly test: string | null;
}

/**
 * Writes the function that copies the fields of one type. As code of its own the engine sees fixed property names and one
 * shape of result, which is several times faster than a loop over a list of fields. Names are those of GraphQL: letters,
 * digits and `_`.
 */
export function generateCopy(fields: readonly FieldCopy[]): Complete {
  const steps = fields.map(({ key, test }, i) => {
    const read = isInherited(key)
      ? `Object.hasOwn(object, '${key}') ? object['${key}'] : undefined`
      : `object.${key}`;
    const shape = `path[depth] = '${key}'; v = complete${i}(v, pass, depth + 1); if (v === GOES_UP) return GOES_UP;`;
    return `v = ${read}; ${test ? `if (!(${test})) { ${shape} }` : shape} const v${i} = v;`;
  });
  const result = fields.map(({ key }, i) => `['${key}']: v${i}`).join(', ');
  const body = `return (object, pass, depth) => { const { path } = pass; let v; ${steps.join('\n')} return { ${result} }; };`;
  const completes = Object.fromEntries(fields.map(({ complete }, i) => [`complete${i}`, complete]));
  return functionOf(body, { GOES_UP, ...completes }) as Complete;
}

import { functionOf } from '../generated-code.js';
import { isInherited } from '../raw.js';
import type { Complete } from './compile-value.js';
import type { LeafCode } from './leaf-values.js';
import { GOES_UP } from './pass.js';
import { escape, SPECIAL, writeString, writeValue } from './write-string.js';

export interface FieldWriter {
  readonly key: string;
  readonly complete: Complete;
  readonly leaf: LeafCode | null;
  /** Whether null goes up from here, so that there is a value whenever anything is written. */
  readonly isPresent: boolean;
}

/**
 * Writes the function that writes the objects of one type as JSON. As code of its own the engine sees fixed property names
 * and pieces of text that never change, which is several times faster than a loop over a list of fields, and no copy of the
 * object is made to be written later. The fewer pieces the better: quotes of strings that are never null belong to the text
 * around them. Names are those of GraphQL: letters, digits and `_`.
 */
export function generateWriter(fields: readonly FieldWriter[]): Complete {
  const quoted = fields.map(({ leaf, isPresent }) => (isPresent ? leaf?.quoted : undefined));
  const steps = fields.map((field, i) => stepOf(field, i, quoted[i]));
  let text = '';
  const pieces = fields.map(({ key }, i) => {
    const before = `${text}${i > 0 ? ',' : '{'}"${key}":${quoted[i] ? '"' : ''}`;
    text = quoted[i] ? '"' : '';
    return `'${before}' + t${i}`;
  });
  const result = pieces.length > 0 ? `${pieces.join(' + ')} + '${text}}'` : `'{}'`;
  const body = `return (object, pass, depth) => { const { path } = pass; let v; ${steps.join('\n')} return ${result}; };`;
  const completes = Object.fromEntries(fields.map(({ complete }, i) => [`complete${i}`, complete]));
  return functionOf(body, { GOES_UP, SPECIAL, escape, writeString, writeValue, ...completes }) as Complete;
}

/** Sets `t0` to the text of a field, or leaves with `GOES_UP`. */
function stepOf({ key, leaf }: FieldWriter, i: number, quoted: string | undefined): string {
  const read = isInherited(key)
    ? `Object.hasOwn(object, '${key}') ? object['${key}'] : undefined`
    : `object.${key}`;
  const stripped = quoted ? ` t${i} = t${i}.slice(1, -1);` : '';
  const shape = `path[depth] = '${key}'; t${i} = complete${i}(v, pass, depth + 1); if (t${i} === GOES_UP) return GOES_UP;${stripped}`;
  const write = leaf ? `if (${leaf.test}) t${i} = ${quoted ?? leaf.text}; else { ${shape} }` : shape;
  return `v = ${read}; let t${i}; ${write}`;
}

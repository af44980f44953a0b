/** What JSON writes otherwise than it is: quotes, control characters, halves of surrogate pairs. */
// oxlint-disable-next-line no-control-regex -- that is what is looked for
export const SPECIAL = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A string as JSON. Few need more than quotes around them. */
export function writeString(value: string): string {
  return SPECIAL.test(value) ? JSON.stringify(value) : `"${value}"`;
}

/** A string as JSON, without the quotes around it. */
export function escape(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}

/** Any value as JSON. */
export function writeValue(value: unknown): string {
  return typeof value === 'string' ? writeString(value) : (JSON.stringify(value) ?? 'null');
}

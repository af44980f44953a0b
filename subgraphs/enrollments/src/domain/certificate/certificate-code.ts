import { randomBytes } from 'node:crypto';

/** Crockford's alphabet: no letter that looks like a digit or another letter. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 20;
const CODE = /^[0-9A-HJKMNP-TV-Z]{20}$/;

/** A new certificate code: 100 random bits. */
export function newCertificateCode(): string {
  return [...randomBytes(LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

/** The code that somebody typed: spaces, hyphens and look-alike letters forgiven. Null when it cannot be one. */
export function readCertificateCode(text: string): string | null {
  if (text.length > 100) return null;
  const code = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return CODE.test(code) ? code : null;
}

/** The code in groups, for paper. */
export function printedCode(code: string): string {
  return code.replace(/(.{5})(?=.)/g, '$1-');
}

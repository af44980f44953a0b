import type { Condition } from './condition.js';

const PLAIN_WORDS = /^[\p{L}\p{N}\s]+$/u;
const MAX_PREFIXES = 12;

/**
 * The search as PostgreSQL's own query: words with English stems, `"phrases"`, `or`, `-without`. Plain words also match as
 * beginnings of words, for people who are still typing. Any text is fine; one without a word matches nothing.
 */
function queryFor(search: string): { sql: string; params: string[] } {
  const text = search.replaceAll('\0', ' ');
  const websearch = `websearch_to_tsquery('english', ?)`;
  const words = PLAIN_WORDS.test(text) ? (text.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MAX_PREFIXES) : [];
  if (words.length === 0) return { sql: websearch, params: [text] };
  const prefixes = words.map((word) => `'${word}':*`).join(' & ');
  return { sql: `(${websearch} || to_tsquery('simple', ?))`, params: [text, prefixes] };
}

export function matches(search: string): Condition {
  const { sql, params } = queryFor(search);
  return { sql: (c) => `${c}.search @@ ${sql}`, params };
}

/** How well a row matches: words of the title weigh more than those of the description. */
export function rankOf(search: string): Condition {
  const { sql, params } = queryFor(search);
  return { sql: (c) => `ts_rank(${c}.search, ${sql})`, params };
}

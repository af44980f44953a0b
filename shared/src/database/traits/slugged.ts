import { p } from '@mikro-orm/core';

/** A readable name for addresses, unique among the living rows by a partial unique index. */
export interface Slugged {
  slug: string;
}

export const slugged = {
  slug: p.string().length(120),
};

/**
 * A slug for a title: lower-case ASCII words joined by hyphens, at most 80 characters. `attempt` 2, 3 … appends a number, for
 * the retry after the unique index has refused.
 */
export function slugFor(title: string, attempt = 1): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
  const base = words || 'untitled';
  return attempt === 1 ? base : `${base}-${attempt}`;
}

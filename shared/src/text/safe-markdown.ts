import { HTML_BEGINS, markdownHazards, type Mend } from './markdown-hazards.js';

/** What a text must hold to be worth a parser's time: raw HTML, or a destination that is not plainly allowed. */
const SUSPECT = /<[a-z/!?]|\][(:](?!\s*(?:https?:|mailto:|[/#]))/i;
const MOST_PASSES = 10;

/**
 * Markdown that people wrote, made harmless: rendered by CommonMark, with or without the tables of GFM, it gives no element
 * that the renderer did not make and no link or image with a scheme other than `http`, `https` and `mailto`.
 *
 * A `<` that begins a tag, a comment or a link to another scheme becomes `&lt;`, which Markdown shows as the character that
 * was typed; a destination with another scheme gets a `#` in front and leads nowhere. Everything else stays as it is, code
 * above all, but for a byte order mark. Cleaning twice is cleaning once.
 *
 * A text that takes more than ten passes or is nested hundreds deep is no honest text: there every `<` that could begin a tag
 * and every destination of a link becomes text, in code too.
 */
export function safeMarkdown(text: string): string {
  let safe = text.replace(/^\uFEFF+/, '');
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    if (!SUSPECT.test(safe)) return safe;
    const mends = markdownHazards(safe);
    if (!mends) break;
    if (mends.length === 0) return safe;
    safe = mended(safe, mends);
  }
  return safe.replace(HTML_BEGINS, '&lt;').replace(/\](?=[(:])/g, ']\\');
}

function mended(text: string, mends: readonly Mend[]): string {
  let done = 0;
  const parts = mends.map(({ at, remove, insert }) => {
    const part = text.slice(done, at) + insert;
    done = at + remove;
    return part;
  });
  return parts.join('') + text.slice(done);
}

import type { Token } from 'markdown-it';
import { destinationAt, type Leaf, leavesOf, startOf } from './parse-markdown.js';

/** Text to put in the place of `<`, or in front of a destination or a line when `remove` is 0. */
export interface Mend {
  readonly at: number;
  readonly remove: 0 | 1;
  readonly insert: string;
}

export const HTML_BEGINS = /<(?=[a-z/!?])/gi;

const DESTINATION_FOLLOWS = /\](?:\(|:)[\s>]*/g;
const ADDRESS = /https?:\/\/|www\./i;
const ALLOWED_SCHEME = /^(?:https?|mailto):/i;
/** What a browser might take for a scheme, even if a renderer lets a reference to a character through. */
const ANY_SCHEME = /^[^/?#]*(?::|&#|&\w+;)/;

/**
 * The changes that take away the raw HTML and the links to forbidden schemes which a parser sees now; it may see others
 * afterwards.
 * @returns null when the text cannot be mended in places.
 */
export function markdownHazards(text: string): Mend[] | null {
  const leaves = leavesOf(text);
  if (!leaves) return null;
  const lineStarts = [
    0,
    ...Array.from(text.matchAll(/\r\n?|\n/g), ({ index, 0: end }) => index + end.length),
  ];
  const mends = new Map<number, Mend>();
  for (const leaf of leaves) {
    const [from, to] = leaf.lines.map((line) => lineStarts[line] ?? text.length) as [number, number];
    if (leaf.isAmbiguous && /[<\]]/.test(text.slice(from, to))) return null;
    if (leaf.token.type === 'code_block') {
      // To other parsers a definition is a paragraph until it ends, and what is indented behind it is no code but its text.
      if (/[<\]]/.test(leaf.token.content)) mends.set(from, { at: from, remove: 0, insert: '\n' });
      continue;
    }
    const html = htmlIn(leaf, text.slice(from, to));
    const links = linksIn(leaf, text, from, to);
    if (!html || !links) return null;
    for (const at of html) mends.set(from + at, { at: from + at, remove: 1, insert: '&lt;' });
    for (const at of links) mends.set(at, { at, remove: 0, insert: '#' });
  }
  return [...mends.values()].toSorted((one, other) => one.at - other.at);
}

/** Where in the leaf's lines raw HTML begins. */
function htmlIn({ token, earlier }: Leaf, lines: string): number[] | null {
  if (token.type === 'html_block') return placesOf(HTML_BEGINS, lines);
  const begins = [...htmlBegins(token.children ?? []), ...htmlBehindAddresses(token.content)];
  if (begins.length === 0) return [];
  // What the parser strips from lines, and what it leaves of them, differs by no `<`: so the n-th is the n-th.
  const inLines = placesOf(/</g, lines).slice(earlier);
  const placeOf = new Map(placesOf(/</g, token.content).map((at, index) => [at, inLines[index]]));
  const places = begins.map((begin) => placeOf.get(begin));
  return places.includes(undefined) ? null : (places as number[]);
}

function htmlBegins(tokens: readonly Token[], base = 0): number[] {
  return tokens.flatMap((token) => {
    const start = base + startOf(token);
    if (token.type === 'image') return htmlBegins(token.children ?? [], start + '!['.length);
    if (token.type === 'html_inline') return placesOf(HTML_BEGINS, token.content).map((at) => start + at);
    return isAutolink(token) && !ALLOWED_SCHEME.test(hrefOf(token)) ? [start] : [];
  });
}

/** GFM takes a bare address for a link, and a backslash or backtick in it for nothing else: they protect no `<` behind it. */
function htmlBehindAddresses(content: string): number[] {
  const words = Array.from(content.matchAll(/[^\s<]+/g), ({ index, 0: word }) => ({
    word,
    end: index + word.length,
  }));
  return words
    .filter(({ end }) => /^<[a-z/!?]/i.test(content.slice(end, end + 2)))
    .filter(({ word }) => ADDRESS.test(word) && /[\\`]/.test(word))
    .map(({ end }) => end);
}

/** Where forbidden destinations begin. */
function linksIn({ token, href }: Leaf, text: string, from: number, to: number): number[] | null {
  const forbidden = new Set([href ?? '', ...destinations(token.children ?? [])].filter(isForbidden));
  if (forbidden.size === 0) return [];
  const found = new Set<string>();
  const ends = Array.from(
    text.slice(from, to).matchAll(DESTINATION_FOLLOWS),
    (it) => from + it.index + it[0].length,
  );
  const places = ends.filter((at) => {
    const destination = destinationAt(text, at);
    if (destination === null || !forbidden.has(destination)) return false;
    found.add(destination);
    return true;
  });
  if (found.size < forbidden.size) return null;
  return places.map((at) => (text[at] === '<' ? at + 1 : at));
}

function destinations(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => {
    const inside = destinations(token.children ?? []);
    // A reference leads where its definition does.
    const isDirect =
      ['link_open', 'image'].includes(token.type) && !isAutolink(token) && !token.meta?.['label'];
    return isDirect ? [hrefOf(token), ...inside] : inside;
  });
}

function isForbidden(destination: string): boolean {
  return ANY_SCHEME.test(destination) && !ALLOWED_SCHEME.test(destination);
}

function isAutolink({ type, markup }: Token): boolean {
  return type === 'link_open' && markup === 'autolink';
}

function hrefOf(token: Token): string {
  return String(token.attrGet('href') ?? token.attrGet('src') ?? '');
}

function placesOf(pattern: RegExp, text: string): number[] {
  return Array.from(text.matchAll(pattern), ({ index }) => index);
}

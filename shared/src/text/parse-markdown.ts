import Parser, { type Env, type MarkdownIt, type Token } from 'markdown-it';

const DEEPEST = 500;
const MOST_TOKENS = 150_000;

/** A leaf block: raw HTML, a definition of a link, text that holds inline tokens, or code right behind a definition. */
export interface Leaf {
  readonly token: Token;
  /** The first line, and the one after the last; the cells of a row share theirs. */
  readonly lines: readonly [number, number];
  /** How many `<` stand in front of the leaf in these lines. */
  readonly earlier: number;
  /** Where the definition leads to. */
  readonly href?: string;
  /** Whether other parsers read the place differently, so that no change to it would help. */
  readonly isAmbiguous?: boolean;
}

const starts = new WeakMap<Token, number>();

/** Remembers where each inline token begins. */
class PlacedState extends Parser.StateInline {
  constructor(...parameters: ConstructorParameters<typeof Parser.StateInline>) {
    super(...parameters);
    // markdown-it's own flag means every kind, and every place: after one `<?` without an end it would overlook comments, and
    // after looking ahead for the end of a label what stands in the label.
    const endlessFrom = new Map<string | undefined, number>();
    Object.defineProperty(this, 'skipHtmlSpecial', {
      get: () => (endlessFrom.get(this.#kindOfHtml()) ?? Infinity) <= this.pos,
      set: (isEndless: boolean) => {
        const kind = this.#kindOfHtml();
        if (isEndless) endlessFrom.set(kind, Math.min(this.pos, endlessFrom.get(kind) ?? Infinity));
      },
    });
  }

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token = super.push(type, tag, nesting);
    starts.set(token, this.pos);
    return token;
  }

  #kindOfHtml(): string | undefined {
    return ['<!--', '<![CDATA[', '<?', '<!'].find((kind) => this.src.startsWith(kind, this.pos));
  }
}

const commonMark = parser();
const withTables = parser().enable('table');

/** The leaves of a Markdown text by CommonMark and by CommonMark with tables; null when it is nested too deeply to tell. */
export function leavesOf(text: string): Leaf[] | null {
  const readings = (text.includes('|') ? [commonMark, withTables] : [commonMark]).map((markdown) => {
    const env: Env = {};
    const tokens = markdown.parse(text, env);
    if (tokens.length > MOST_TOKENS || tokens.some(isTooDeep)) return null;
    return [...leavesAmong(tokens, env.references ?? {})];
  });
  return readings.includes(null) ? null : readings.flatMap((leaves) => leaves ?? []);
}

/** Where an inline token begins in the content of its leaf; an image's children count from its label on. */
export function startOf(token: Token): number {
  return starts.get(token) ?? 0;
}

/** The destination of a link at this place, with its escapes and references to characters resolved. */
export function destinationAt(text: string, at: number): string | null {
  const { ok, str } = commonMark.helpers.parseLinkDestination(text, at, text.length);
  return ok ? str : null;
}

function parser(): MarkdownIt {
  const markdown = new Parser('commonmark', { maxNesting: DEEPEST }).disable('strip_references');
  // Links as they stand: which of them are fit is not for the parser to tell.
  markdown.validateLink = () => true;
  markdown.normalizeLink = (url) => url;
  markdown.inline.State = PlacedState;
  return markdown;
}

/** What lies deeper the parser leaves out, or takes for text. */
function isTooDeep({ type, level, content }: Token): boolean {
  return level >= DEEPEST - 1 || (type === 'inline' && content.split('[').length > DEEPEST);
}

function* leavesAmong(
  tokens: readonly Token[],
  references: Record<string, { href: string }>,
): Generator<Leaf> {
  let row: [number, number] = [0, 0];
  let earlier = 0;
  let [definedUntil, definedAt] = [-1, 0];
  let isAmbiguous = false;
  for (const token of tokens) {
    if (token.type === 'tr_open' && token.map) [row, earlier] = [token.map, 0];
    else if (token.type === 'inline') {
      yield token.map ? { token, lines: token.map, earlier: 0 } : { token, lines: row, earlier };
      earlier += token.content.split('<').length - 1;
    } else if (token.type === 'html_block' && token.map) yield { token, lines: token.map, earlier: 0 };
    else if (token.type === 'reference_definition' && token.map) {
      const href = references[String(token.meta?.['label'])]?.href ?? '';
      // A backslash protects no space; markdown-it goes on behind it.
      yield { token, lines: token.map, earlier: 0, href, isAmbiguous: /\\\s/.test(href) };
      [definedUntil, definedAt] = [token.map[1], token.level];
    } else if (token.type === 'paragraph_open' && token.map?.[0] === definedUntil) {
      // To others this goes on with what the definition stands in, and so does what is indented behind it.
      isAmbiguous ||= token.level < definedAt;
    } else if (token.type === 'code_block' && token.map && (isAmbiguous || token.map[0] === definedUntil))
      yield { token, lines: token.map, earlier: 0, isAmbiguous };
  }
}

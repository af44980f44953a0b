import { type DocumentNode, Lexer, parse, Source, TokenKind } from 'graphql';
import { limitExceeded } from './refusal.js';

/** Reads a text. Null: it is no GraphQL; whoever parses it next says what is wrong. @throws when it has too many tokens. */
export function parseWithin(text: string, maxTokens: number): DocumentNode | null {
  try {
    const bounded = maxTokens === Infinity ? {} : { maxTokens };
    return parse(text, { noLocation: true, ...bounded });
  } catch {
    const tokens = countTokens(text, maxTokens);
    if (tokens > maxTokens) throw limitExceeded('tokens', maxTokens, tokens);
    return null;
  }
}

/** As far as the text can be read, and no further than one token beyond the limit. */
function countTokens(text: string, maxTokens: number): number {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  try {
    while (tokens <= maxTokens && lexer.advance().kind !== TokenKind.EOF) tokens += 1;
  } catch {
    // What cannot be read is not counted.
  }
  return tokens;
}

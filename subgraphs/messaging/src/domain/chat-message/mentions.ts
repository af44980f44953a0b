/** More names than that in one message are no mentions any more. */
const MOST = 50;
const MENTION = /(?<![\w@./-])@([a-zA-Z0-9_.-]{3,40})/g;
const TRAILING = /[.-]+$/;

/**
 * The names that a text may mention, in lower case: each as it stands, and without the punctuation behind it, for a name may
 * end in a full stop, and so may a sentence.
 */
export function namesIn(text: string): string[][] {
  const names = new Map<string, string[]>();
  for (const [, name] of text.matchAll(MENTION)) {
    const whole = name!.toLowerCase();
    const bare = whole.replace(TRAILING, '');
    names.set(whole, bare === whole ? [whole] : [whole, bare]);
  }
  return [...names.values()].slice(0, MOST);
}

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { micromark, type Options } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { safeMarkdown } from '../../src/text/safe-markdown.js';

const pieces = [
  '<;>;/;!;?;a;b; ;    ;\t;\n;\n\n;\r\n;`;```\n;~~~\n;";\\;*',
  '[;];(;);](;]:;![;[a];[a]: ;> ;- ;1. ;# ;===\n;|;|-|-|\n',
  '<b>;</b>;<div;<div>\n;<script>;<!--;-->;<?;?>;<![CDATA[;]]>;<!A;title="',
  'javascript:x;JAVASCRIPT:x;data:,x;https://a.b;www.a.b;<https://a.b>;<javascript:x>',
  '[b](javascript:x);](data:,x);[b](JAVA\tSCRIPT:x);[a]: javascript:x\n;[a]:\n<data:,x>\n;[a]',
].flatMap((line) => line.split(';'));
const markdown = fc
  .array(fc.constantFrom(...pieces, '&lt;', '&colon;'), { maxLength: 16 })
  .map((parts) => parts.join(''));
const dialects: [string, Options][] = [
  ['CommonMark', {}],
  ['GFM', { extensions: [gfm()], htmlExtensions: [gfmHtml()] }],
];

/** The page that a front end would make which trusts us, with raw HTML in it or without. */
function rendered(text: string, dialect: Options, allowDangerousHtml = true): string {
  return micromark(text, { ...dialect, allowDangerousHtml, allowDangerousProtocol: true });
}

/** The schemes that a browser sees in the links and images of a page. */
function schemesIn(page: string): string[] {
  const addresses = Array.from(page.matchAll(/(?:href|src)="([^"]*)"/g), ([, address]) =>
    address!
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );
  return addresses
    .filter((address) => URL.canParse(address, 'https://we/'))
    .map((address) => new URL(address, 'https://we/').protocol);
}

describe('safeMarkdown', () => {
  it.each([
    ['Markdown, comparisons and unfinished tags', '# Graphs\n\n1 < 2, a <3 b, x<y, `x <= y`, <a href'],
    ['code spans', 'A `List<T>`, and `` <b>`</b> `` too'],
    ['fenced code', '```ts\nconst all: List<T> = <T>(none);\n```\n\n> ~~~html\n> <script>\n> ~~~'],
    ['indented code', 'So:\n\n    <b>bold</b>\n\nThat was it.'],
    ['escaped tags', 'Write \\<b> or &lt;b>.'],
    [
      'links',
      '[a](https://a.b/c:d "<t>") [b](<b>) [c](/x:y) [d](#e:f) <https://a.b> <a@b.c> [me](MAILTO:a@b.c)',
    ],
    ['references', '[a]\n\n[a]: http://a.b'],
    ['destinations that are only text', 'see [1](note: this) and `[x](javascript:y)`'],
    ['tables', '| a | `<b>` |\n|---|---|\n| c | `<d>` |'],
  ])('leaves %s as they are', (_what, text) => {
    expect(safeMarkdown(text)).toBe(text);
  });

  it.each([
    ['a tag, not the code beside it', 'a <b>`List<T>`</b>', 'a &lt;b>`List<T>`&lt;/b>'],
    ['a block', '<div>\n<p>x\n\n`<p>`', '&lt;div>\n&lt;p>x\n\n`<p>`'],
    ['comments', '<!-- x --> <? y ?>', '&lt;!-- x --> &lt;? y ?>'],
    ['what an endless instruction would hide', 'a <?php <!-- x -->', 'a <?php &lt;!-- x -->'],
    ['what stands in a label before one without an end', '[<!A> <!A', '[&lt;!A> <!A'],
    ['what may be part of a definition', '[a]: \\\t<!A>', '[a]\\: \\\t&lt;!A>'],
    ['what may be indented in a list', '1. [a]: b\n<\n\n    <!--', '1. [a]\\: b\n<\n\n    &lt;!--'],
    ['tags in quotes and lists', '> - x <b>\r\n>   <i>', '> - x &lt;b>\r\n>   &lt;i>'],
    ['tags in labels', '[<b>](x) ![a ![<i>](y)](z)', '[&lt;b>](x) ![a ![&lt;i>](y)](z)'],
    ['code that a table cuts in two', '|`a|<b>`|\n|-|-|', '|`a|&lt;b>`|\n|-|-|'],
    ['code that is text to some behind a definition', '[a]: x\n    <b>', '[a]: x\n\n    <b>'],
    ['the same in a quote that goes on', '> [a]: x\n    [b](data:x)', '> [a]: x\n\n    [b](data:x)'],
    ['what a bare address swallows the escape of', 'https://a.b/\\<b>', 'https://a.b/\\&lt;b>'],
    [
      'what shows only when a tag is gone',
      '<div>\n```\n\n```\n\n<b>`<i>`',
      '&lt;div>\n```\n\n```\n\n&lt;b>`<i>`',
    ],
  ])('shows %s as it was typed', (_what, text, safe) => {
    expect(safeMarkdown(text)).toBe(safe);
  });

  it.each([
    ['[x](javascript:alert(1))', '[x](#javascript:alert(1))'],
    ['![x](DATA:text/html,<b>)', '![x](#DATA:text/html,<b>)'],
    ['[x](<java\tscript:y>)', '[x](<#java\tscript:y>)'],
    ['[x](&#1;java&Tab;script&colon;y)', '[x](#&#1;java&Tab;script&colon;y)'],
    ['[x](javascript\\:y)', '[x](#javascript\\:y)'],
    ['[x](javascript&amp;colon;y)', '[x](#javascript&amp;colon;y)'],
    ['> [a]:\n> vbscript:x\n\n[a]', '> [a]:\n> #vbscript:x\n\n[a]'],
    ['[![i](https://a.b)](ftp://c)', '[![i](https://a.b)](#ftp://c)'],
    ['<javascript:x> <tel:1>', '&lt;javascript:x> &lt;tel:1>'],
  ])('lets %s lead nowhere', (text, safe) => {
    expect(safeMarkdown(text)).toBe(safe);
  });

  it('makes text of everything in what is nested too deeply to tell', () => {
    const deep = '> '.repeat(600);

    expect(safeMarkdown(`${deep}<b>\n\n[x](javascript:y)`)).toBe(`${deep}&lt;b>\n\n[x]\\(javascript:y)`);
    expect(safeMarkdown(`${'['.repeat(600)}](javascript:y)`)).toBe(`${'['.repeat(600)}]\\(javascript:y)`);
  });

  it('takes no hold of the process for long, whatever it is given', () => {
    const awkward = [
      '<a ',
      'a<?',
      '<!--',
      '<b>',
      '[a](j:',
      ']: j:',
      '![a',
      '> ',
      '|<b>',
      '`<b>',
      '<j:x>',
      'www.a\\',
    ];
    const begun = performance.now();

    for (const piece of awkward) safeMarkdown(`${piece.repeat(5000)}<b>\n`);

    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const safe = safeMarkdown(text);
        expect(safeMarkdown(safe)).toBe(safe);
      }),
      { numRuns: 700 },
    );
  });

  it.each(dialects)('leaves no raw HTML and no other scheme to a renderer of %s', (_name, dialect) => {
    fc.assert(
      fc.property(markdown, (text) => {
        const safe = safeMarkdown(text);
        expect(rendered(safe, dialect)).toBe(rendered(safe, dialect, false));
        expect(['http:', 'https:', 'mailto:']).toEqual(
          expect.arrayContaining(schemesIn(rendered(safe, dialect))),
        );
      }),
      { numRuns: 700 },
    );
  });

  it('leaves a text alone in which a renderer finds neither', () => {
    const isHarmless = (text: string) =>
      !/javascript|data|colon|www|http|\]:/i.test(text) &&
      dialects.every(([, dialect]) => rendered(text, dialect) === rendered(text, dialect, false));

    fc.assert(
      fc.property(markdown.filter(isHarmless), (text) => {
        expect(safeMarkdown(text)).toBe(text);
      }),
      { numRuns: 700 },
    );
  });

  it('takes nothing away: of a text with tags only, the same characters are shown', () => {
    const tags = fc.string({ unit: fc.constantFrom('<', '>', 'a', '/', ' ', '`', '\n') });
    fc.assert(
      fc.property(tags, (text) => {
        expect(safeMarkdown(text).replaceAll('&lt;', '<')).toBe(text);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { inflateSync } from 'node:zlib';
import type { Certificate } from '../src/domain/certificate/certificate.entity.js';
import {
  newCertificateCode,
  printedCode,
  readCertificateCode,
} from '../src/domain/certificate/certificate-code.js';
import { certificatePdf } from '../src/http/certificate-pdf.js';

const URL = 'https://learn.example/certificates/0123456789ABCDEFGHJK';

function certificate(overrides: Partial<Certificate> = {}): Certificate {
  return {
    code: '0123456789ABCDEFGHJK',
    holderName: 'Ada Łovelace',
    courseTitle: 'Введение в графы — εισαγωγή',
    status: 'VALID',
    issuedAt: new Date('2026-11-23T23:59:58.123Z'),
    revokedAt: null,
    ...overrides,
  } as Certificate;
}

/** The text of a page as a reader extracts it: glyphs back to characters by each font's own map. */
function textOf(pdf: Buffer): string {
  const streams = streamsOf(pdf);
  const maps = streams.filter((stream) => stream.includes('begincmap')).map(glyphMap);
  const content = streams.find((stream) => / Tf\n/.test(stream)) ?? '';
  return maps.map((map) => decoded(content, map)).join('\n');
}

function streamsOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)];
  return streams.flatMap(([, raw]) => {
    try {
      return [inflateSync(Buffer.from(raw!, 'latin1')).toString('latin1')];
    } catch {
      return [];
    }
  });
}

function glyphMap(cmap: string): string[] {
  const ranges = [...cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)].map(([, body]) => body!).join('');
  const characters = /\[([^\]]*)\]/.exec(ranges)![1]!;
  return [...characters.matchAll(/<([0-9a-f ]+)>/gi)].map(([, hex]) =>
    Buffer.from(hex!.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
  );
}

function decoded(content: string, map: readonly string[]): string {
  return [...content.matchAll(/\[([^\]]*)\] TJ/g)]
    .map(([, shown]) => [...shown!.matchAll(/<([0-9a-f]+)>/gi)].map(([, hex]) => hex).join(''))
    .map((hex) => hex.replace(/.{4}/g, (glyph) => map[Number.parseInt(glyph, 16)] ?? '?'))
    .join('\n');
}

describe('the PDF of a certificate', () => {
  it('shows holder, course, date, code and where to check it, in scripts beyond Western Europe', async () => {
    const text = textOf(await certificatePdf(certificate(), URL));
    expect(text).toContain('Ada Łovelace');
    expect(text).toContain('Введение в графы — εισαγωγή');
    expect(text).toContain('2026-11-23');
    expect(text).toContain('01234-56789-ABCDE-FGHJK');
    expect(text).toContain(URL);
    expect(text).not.toContain('REVOKED');
  });

  it('is one page, links to the check, and has the same bytes each time', async () => {
    const [one, two] = await Promise.all([
      certificatePdf(certificate(), URL),
      certificatePdf(certificate(), URL),
    ]);
    expect(one!.equals(two!)).toBe(true);
    const raw = one!.toString('latin1');
    expect(raw.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(raw).toContain(`(${URL})`);
    expect(raw).not.toContain('/Subtype /Image');
  });

  it('says when it was revoked', async () => {
    const revoked = certificate({ status: 'REVOKED', revokedAt: new Date('2026-12-01T00:00:00Z') });
    expect(textOf(await certificatePdf(revoked, URL))).toContain('REVOKED');
  });

  it('has room for the longest title and name', async () => {
    const long = certificate({ courseTitle: 'Graph '.repeat(40).trim(), holderName: 'W'.repeat(60) });
    const raw = (await certificatePdf(long, URL)).toString('latin1');
    expect(raw.match(/\/Type \/Page\b/g)).toHaveLength(1);
  });
});

describe('certificate codes', () => {
  it('are 20 letters of 32, and never twice', () => {
    const codes = new Set(Array.from({ length: 2000 }, () => newCertificateCode()));
    expect(codes.size).toBe(2000);
    for (const code of codes) expect(readCertificateCode(printedCode(code).toLowerCase())).toBe(code);
    const letters = new Set([...codes].join(''));
    expect(letters.size).toBe(32);
  });
});

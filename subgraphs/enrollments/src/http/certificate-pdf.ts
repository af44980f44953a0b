import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Certificate } from '../domain/certificate/certificate.entity.js';
import { printedCode } from '../domain/certificate/certificate-code.js';
import { drawQrCode } from './qr-drawing.js';

/** DejaVu has Latin, Greek, Cyrillic and more; the fonts built into PDF stop at Western Europe. */
const { resolve } = createRequire(import.meta.url);
const SERIF = resolve('dejavu-fonts-ttf/ttf/DejaVuSerif.ttf');
const SANS = resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');

const INK = '#1d2b3a';
const MUTED = '#5b6b7b';
const ALARM = '#b3261e';
const MARGIN = 60;

type Page = InstanceType<typeof PDFDocument>;

/**
 * A certificate as one A4 page. The same certificate always gives the same bytes: its dates and ids come from it, not
 * from the moment of drawing.
 */
export async function certificatePdf(certificate: Certificate, verifyUrl: string): Promise<Buffer> {
  const page = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: MARGIN,
    font: SANS,
    lang: 'en',
    info: {
      Title: `Certificate ${certificate.code}`,
      Author: 'Training Center',
      CreationDate: certificate.issuedAt,
      ModDate: certificate.revokedAt ?? certificate.issuedAt,
    },
  });
  const chunks: Buffer[] = [];
  const written = new Promise<void>((done, fail) => page.on('end', done).on('error', fail));
  page.on('data', (chunk: Buffer) => chunks.push(chunk));
  drawFrame(page);
  drawText(page, certificate);
  drawVerification(page, certificate, verifyUrl);
  if (certificate.status === 'REVOKED') drawRevocation(page);
  page.end();
  await written;
  return Buffer.concat(chunks);
}

function drawFrame(page: Page): void {
  const { width, height } = page.page;
  page
    .lineWidth(2)
    .strokeColor(INK)
    .rect(28, 28, width - 56, height - 56)
    .stroke();
  page
    .lineWidth(0.5)
    .rect(34, 34, width - 68, height - 68)
    .stroke();
}

function drawText(page: Page, { holderName, courseTitle, issuedAt }: Certificate): void {
  line(page, 'Certificate of completion', { font: SERIF, size: 34, top: 90, color: INK });
  line(page, 'This certifies that', { font: SANS, size: 13, top: 165, color: MUTED });
  line(page, holderName, { font: SERIF, size: 30, top: 190, color: INK, height: 45 });
  line(page, 'has completed the course', { font: SANS, size: 13, top: 245, color: MUTED });
  line(page, courseTitle, { font: SERIF, size: 24, top: 270, color: INK, height: 70 });
  line(page, `on ${issuedAt.toISOString().slice(0, 10)}`, { font: SANS, size: 13, top: 350, color: MUTED });
}

interface Line {
  readonly font: string;
  readonly size: number;
  readonly top: number;
  readonly color: string;
  /** Room for the text; a text that needs more is drawn smaller. */
  readonly height?: number;
}

function line(page: Page, text: string, { font, size, top, color, height = size * 1.5 }: Line): void {
  const width = page.page.width - 2 * MARGIN;
  const fits = (candidate: number) =>
    page.font(font, candidate).heightOfString(text, { width, align: 'center' }) <= height;
  let fitting = size;
  while (fitting > 8 && !fits(fitting)) fitting -= 1;
  page
    .font(font, fitting)
    .fillColor(color)
    .text(text, MARGIN, top, { width, height, align: 'center', ellipsis: true });
}

function drawVerification(page: Page, { code }: Certificate, verifyUrl: string): void {
  const side = 96;
  const top = page.page.height - MARGIN - side - 8;
  drawQrCode(page, verifyUrl, { left: MARGIN, top, side });
  const text = { left: MARGIN + side + 18, width: page.page.width - 2 * MARGIN - side - 18 };
  page
    .font(SANS, 10)
    .fillColor(MUTED)
    .text('Certificate code', text.left, top + 12, { width: text.width });
  page
    .font(SANS, 15)
    .fillColor(INK)
    .text(printedCode(code), text.left, top + 26, { width: text.width });
  page
    .font(SANS, 10)
    .fillColor(MUTED)
    .text('Check it at', text.left, top + 54, { width: text.width });
  page
    .font(SANS, 10)
    .fillColor(INK)
    .text(verifyUrl, text.left, top + 68, { width: text.width, link: verifyUrl });
}

function drawRevocation(page: Page): void {
  const { width, height } = page.page;
  page.save().rotate(-20, { origin: [width / 2, height / 2] });
  page.font(SANS, 110).fillColor(ALARM, 0.35);
  page.text('REVOKED', 0, height / 2 - 70, { width, align: 'center', lineBreak: false });
  page.restore();
}

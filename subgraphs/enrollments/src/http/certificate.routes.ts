import type { MikroORM } from '@mikro-orm/postgresql';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Certificate } from '../domain/certificate/certificate.entity.js';
import { printedCode } from '../domain/certificate/certificate-code.js';
import type { CertificateService } from '../services/certificate.service.js';
import { escapeHtml, sendPage } from '@training-center/shared/server/html-page';
import { PdfShelf } from './pdf-shelf.js';

/** `/certificates/<code>.pdf` and, for who scans its QR code, the page `/certificates/<code>`. Open to everybody. */
export function addCertificateRoutes(
  server: FastifyInstance,
  orm: MikroORM,
  certificates: CertificateService,
): void {
  const pdfs = new PdfShelf(async (certificate) => {
    // What draws is larger than all the rest of this subgraph: it is loaded for the first certificate, not for the start.
    const { certificatePdf } = await import('./certificate-pdf.js');
    return certificatePdf(certificate, certificates.verifyUrl(certificate));
  });
  server.get<{ Params: { name: string } }>('/certificates/:name', async (request, reply) => {
    const { name } = request.params;
    const wantsPdf = name.toLowerCase().endsWith('.pdf');
    const certificate = await certificates.find(orm.em.fork(), wantsPdf ? name.slice(0, -4) : name);
    reply.header('cache-control', 'no-cache');
    if (!certificate) return sendNotFound(reply);
    if (!wantsPdf)
      return sendPage(reply, 'Certificate', verificationPage(certificate, certificates.pdfUrl(certificate)));
    return reply
      .type('application/pdf')
      .header('x-content-type-options', 'nosniff')
      .header('content-disposition', `inline; filename="certificate-${certificate.code}.pdf"`)
      .send(await pdfs.get(certificate));
  });
}

function sendNotFound(reply: FastifyReply) {
  return reply
    .code(404)
    .send({ errors: [{ message: 'There is no such certificate.', extensions: { code: 'NOT_FOUND' } }] });
}

function verificationPage(certificate: Certificate, pdfUrl: string): string {
  const { code, status, holderName, courseTitle, issuedAt } = certificate;
  const verdict =
    status === 'VALID'
      ? '<p>This certificate is valid.</p>'
      : '<p class="bad">This certificate was revoked.</p>';
  return `<h1>Certificate</h1>${verdict}<dl>
<dt>Holder</dt><dd>${escapeHtml(holderName)}</dd>
<dt>Course</dt><dd>${escapeHtml(courseTitle)}</dd>
<dt>Issued</dt><dd>${issuedAt.toISOString().slice(0, 10)}</dd>
<dt>Code</dt><dd>${printedCode(code)}</dd>
</dl><p><a href="${escapeHtml(pdfUrl)}">PDF</a></p>`;
}

import type { EntityManager } from '@mikro-orm/postgresql';
import { ForbiddenError, notFound } from '@training-center/shared/errors/access-errors';
import { NotFoundError } from '@training-center/shared/errors/domain-error';
import type { Connection } from '@training-center/shared/graphql/connection.type';
import { decodeCursor } from '@training-center/shared/graphql/cursor';
import { type ForwardPageArguments, pageSize } from '@training-center/shared/graphql/page-arguments';
import { paginate } from '@training-center/shared/graphql/paginate';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { isAdmin } from '@training-center/shared/scope/viewer';
import { CertificateChanged } from '../contract.js';
import type { Certificate } from '../domain/certificate/certificate.entity.js';
import { readCertificateCode } from '../domain/certificate/certificate-code.js';
import {
  findCertificate,
  findCertificatesOf,
  lockCertificate,
} from '../domain/certificate/certificate.repository.js';

const MINE = 'certificates-of-viewer';

/** Certificates as anybody may check them, and their revocation by an admin. */
export class CertificateService {
  readonly #publicUrl: string;

  constructor(publicUrl: string) {
    this.#publicUrl = publicUrl;
  }

  /** Where people check a certificate. */
  verifyUrl({ code }: Certificate): string {
    return new URL(`/certificates/${code}`, this.#publicUrl).href;
  }

  pdfUrl(certificate: Certificate): string {
    return `${this.verifyUrl(certificate)}.pdf`;
  }

  /** @throws {GraphQLError} NOT_FOUND. */
  async verify(scope: RequestScope, code: string): Promise<Certificate> {
    const certificate = await this.find(scope.em, code);
    if (!certificate) throw notFound();
    return certificate;
  }

  async find(em: EntityManager, text: string): Promise<Certificate | null> {
    const code = readCertificateCode(text);
    return code ? findCertificate(em, code) : null;
  }

  /** The caller's own. */
  async mine(scope: RequestScope, page: ForwardPageArguments): Promise<Connection<Certificate>> {
    const { userId } = scope.requireViewer();
    const size = pageSize(page.first);
    const after = page.after == null ? null : decodeCursor<[string]>(MINE, page.after, ['id'], 'after')[0];
    const rows = await findCertificatesOf(scope.read, { userId, after, limit: size + 1 });
    return paginate(rows, { list: MINE, size, keysOf: ({ id }) => [id], hasPreviousPage: after !== null });
  }

  revoke(scope: RequestScope, code: string, reason: string): Promise<Certificate> {
    return this.#change(scope, code, (certificate, now) => certificate.revoke(reason, now));
  }

  reinstate(scope: RequestScope, code: string): Promise<Certificate> {
    return this.#change(scope, code, (certificate) => certificate.reinstate());
  }

  #change(
    scope: RequestScope,
    text: string,
    change: (certificate: Certificate, now: Date) => void,
  ): Promise<Certificate> {
    if (!isAdmin(scope.requireViewer())) throw new ForbiddenError();
    return scope.transactional(async (tx) => {
      const code = readCertificateCode(text);
      const certificate = code ? await lockCertificate(tx.em, code) : null;
      if (!certificate) throw new NotFoundError(['input', 'code']);
      const before = certificate.status;
      change(certificate, tx.now);
      if (certificate.status !== before) await tx.publish(CertificateChanged, () => certificate.toEvent());
      return certificate;
    });
  }
}

import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Certificate } from '../../domain/certificate/certificate.entity.js';
import type { CertificateService } from '../../services/certificate.service.js';
import { CertificateType } from './certificate.type.js';

@Resolver(() => CertificateType)
export class CertificateResolver {
  readonly #certificates: CertificateService;

  constructor(certificates: CertificateService) {
    this.#certificates = certificates;
  }

  @Query(() => CertificateType, {
    nullable: true,
    description:
      'Checks a certificate. Open to everybody; spaces, hyphens and small letters in the code do not matter.',
  })
  certificate(
    @Arg('code', () => String, { description: 'The code that stands on it.' }) code: string,
    @Scope() scope: RequestScope,
  ): Promise<CertificateType> {
    return this.#certificates.verify(scope, code);
  }

  @FieldResolver(() => String, { description: 'Where the certificate can be had as a PDF.' })
  pdfUrl(@Root() certificate: Certificate): string {
    return this.#certificates.pdfUrl(certificate);
  }
}

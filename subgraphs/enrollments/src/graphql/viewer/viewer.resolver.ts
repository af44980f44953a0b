import type { Connection } from '@training-center/shared/graphql/connection.type';
import { ForwardPageArguments } from '@training-center/shared/graphql/page-arguments';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Args, FieldResolver, Resolver } from 'type-graphql';
import type { CertificateService } from '../../services/certificate.service.js';
import type { EnrollmentReadingService } from '../../services/enrollment-reading.service.js';
import { CertificateConnection, type CertificateType } from '../certificate/certificate.type.js';
import { EnrollmentConnection, type EnrollmentType } from '../enrollment/enrollment.type.js';
import { EnrollmentPageArguments } from '../enrollment/enrollment-page.arguments.js';
import { ViewerStub } from '../stubs/viewer.stub.js';

/** A `Viewer` is always the caller (its reference resolver sees to that): everything here is read by the caller's id. */
@Resolver(() => ViewerStub)
export class ViewerResolver {
  readonly #reading: EnrollmentReadingService;
  readonly #certificates: CertificateService;

  constructor(reading: EnrollmentReadingService, certificates: CertificateService) {
    this.#reading = reading;
    this.#certificates = certificates;
  }

  @FieldResolver(() => EnrollmentConnection, {
    nullable: true,
    description: 'Own enrollments, newest first.',
  })
  enrollments(
    @Args(() => EnrollmentPageArguments) page: EnrollmentPageArguments,
    @Scope() scope: RequestScope,
  ): Promise<Connection<EnrollmentType>> {
    return this.#reading.mine(scope, page);
  }

  @FieldResolver(() => CertificateConnection, {
    nullable: true,
    description: 'Own certificates, newest first.',
  })
  certificates(
    @Args(() => ForwardPageArguments) page: ForwardPageArguments,
    @Scope() scope: RequestScope,
  ): Promise<Connection<CertificateType>> {
    return this.#certificates.mine(scope, page);
  }
}

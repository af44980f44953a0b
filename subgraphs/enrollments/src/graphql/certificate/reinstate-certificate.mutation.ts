import { answer } from '@training-center/shared/graphql/mutation-boundary';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { CertificateService } from '../../services/certificate.service.js';
import { CertificateType } from './certificate.type.js';

@InputType({ description: 'Which revoked certificate is to hold again.' })
export class ReinstateCertificateInput {
  @Field(() => String, { description: 'Code of the certificate.' })
  code!: string;
}

@ObjectType({ description: 'What became of reinstating a certificate.' })
export class ReinstateCertificatePayload {
  @Field(() => CertificateType, { nullable: true, description: 'The certificate; null when it was refused.' })
  certificate!: CertificateType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class ReinstateCertificateMutation {
  readonly #certificates: CertificateService;

  constructor(certificates: CertificateService) {
    this.#certificates = certificates;
  }

  @Mutation(() => ReinstateCertificatePayload, {
    description: 'Lets a revoked certificate hold again, under the same code. Admins only.',
  })
  reinstateCertificate(
    @Arg('input', () => ReinstateCertificateInput, { description: 'Which.' })
    input: ReinstateCertificateInput,
    @Scope() scope: RequestScope,
  ): Promise<ReinstateCertificatePayload> {
    return answer('certificate', input, () => this.#certificates.reinstate(scope, input.code));
  }
}

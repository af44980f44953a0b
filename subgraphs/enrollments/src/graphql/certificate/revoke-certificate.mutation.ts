import { IsText } from '@training-center/shared/graphql/is-text.validator';
import { answer } from '@training-center/shared/graphql/mutation-boundary';
import { Scope } from '@training-center/shared/graphql/scope.decorator';
import { UserError } from '@training-center/shared/graphql/user-error.type';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { CertificateService } from '../../services/certificate.service.js';
import { CertificateType } from './certificate.type.js';

@InputType({ description: 'Which certificate to take back, and why.' })
export class RevokeCertificateInput {
  @Field(() => String, { description: 'Code of the certificate.' })
  code!: string;

  @Field(() => String, { description: 'Why, for the record: 3 to 500 characters.' })
  @IsText({ min: 3, max: 500 })
  reason!: string;
}

@ObjectType({ description: 'What became of taking a certificate back.' })
export class RevokeCertificatePayload {
  @Field(() => CertificateType, { nullable: true, description: 'The certificate; null when it was refused.' })
  certificate!: CertificateType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class RevokeCertificateMutation {
  readonly #certificates: CertificateService;

  constructor(certificates: CertificateService) {
    this.#certificates = certificates;
  }

  @Mutation(() => RevokeCertificatePayload, {
    description: 'Takes a certificate back. Its code goes on to say so. Admins only.',
  })
  revokeCertificate(
    @Arg('input', () => RevokeCertificateInput, { description: 'Which, and why.' })
    input: RevokeCertificateInput,
    @Scope() scope: RequestScope,
  ): Promise<RevokeCertificatePayload> {
    return answer('certificate', input, () => this.#certificates.revoke(scope, input.code, input.reason));
  }
}

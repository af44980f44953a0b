import { connectionType } from '@training-center/shared/graphql/connection.type';
import { DateTime } from '@training-center/shared/graphql/scalars';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum CertificateStatusEnum {
  VALID = 'VALID',
  REVOKED = 'REVOKED',
}

registerEnumType(CertificateStatusEnum, {
  name: 'CertificateStatus',
  description: 'Whether a certificate holds.',
  valuesConfig: { VALID: { description: 'It holds.' }, REVOKED: { description: 'It was taken back.' } },
});

@ObjectType('Certificate', {
  description: 'What somebody has for a completed course. Who knows the code may check it.',
})
export class CertificateType {
  @Field(() => String, { description: 'What it is checked by: 20 characters.' })
  code!: string;

  @Field(() => CertificateStatusEnum, { description: 'Whether it holds.' })
  status!: keyof typeof CertificateStatusEnum;

  @Field(() => String, { description: 'Whose it is, by the name on the day of issue.' })
  holderName!: string;

  @Field(() => String, { description: 'For which course, by its title on the day of issue.' })
  courseTitle!: string;

  @Field(() => DateTime, { description: 'When the course was completed.' })
  issuedAt!: Date;
}

export const CertificateConnection = connectionType('Certificate', () => CertificateType);

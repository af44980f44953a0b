import { ForwardPageArguments } from '@training-center/shared/graphql/page-arguments';
import { ArgsType, Field } from 'type-graphql';
import type { EnrollmentStatus } from '../../domain/enrollment/enrollment-status.js';
import { EnrollmentStatusEnum } from './enrollment-status.type.js';

@ArgsType()
export class EnrollmentPageArguments extends ForwardPageArguments {
  @Field(() => EnrollmentStatusEnum, { nullable: true, description: 'Only those with this status.' })
  status?: EnrollmentStatus | null;
}

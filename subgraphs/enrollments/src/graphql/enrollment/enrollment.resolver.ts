import { Scope } from '@training-center/shared/graphql/scope.decorator';
import type { RequestScope } from '@training-center/shared/scope/request-scope';
import { Arg, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Enrollment } from '../../domain/enrollment/enrollment.entity.js';
import type { EnrollmentDetailsService } from '../../services/enrollment-details.service.js';
import type { EnrollmentReadingService } from '../../services/enrollment-reading.service.js';
import type { PaymentService } from '../../services/payment.service.js';
import { CertificateType } from '../certificate/certificate.type.js';
import { CourseStub } from '../stubs/course.stub.js';
import { StudentStub } from '../stubs/student.stub.js';
import { CourseProgress } from './course-progress.type.js';
import { EnrollmentType } from './enrollment.type.js';
import { Payment } from './payment.type.js';

@Resolver(() => EnrollmentType)
export class EnrollmentResolver {
  readonly #reading: EnrollmentReadingService;
  readonly #details: EnrollmentDetailsService;
  readonly #payments: PaymentService;

  constructor(
    reading: EnrollmentReadingService,
    details: EnrollmentDetailsService,
    payments: PaymentService,
  ) {
    this.#reading = reading;
    this.#details = details;
    this.#payments = payments;
  }

  @Query(() => EnrollmentType, { nullable: true, description: 'One enrollment that the viewer may see.' })
  enrollment(
    @Arg('id', () => ID, { description: 'Id of the enrollment.' }) id: string,
    @Scope() scope: RequestScope,
  ): Promise<EnrollmentType> {
    return this.#reading.byId(scope, id);
  }

  @FieldResolver(() => CourseStub, {
    nullable: true,
    description: 'The course; null when it is not there any more.',
  })
  course(@Root() { courseId }: Enrollment): CourseStub {
    return { id: courseId };
  }

  @FieldResolver(() => StudentStub, { nullable: true, description: 'The student.' })
  student(@Root() { studentId }: Enrollment): StudentStub {
    return { id: studentId };
  }

  @FieldResolver(() => CourseProgress, { description: 'How far the student is, against the lessons of now.' })
  progress(@Root() enrollment: Enrollment, @Scope() scope: RequestScope): Promise<CourseProgress> {
    return this.#details.progress(scope, enrollment);
  }

  @FieldResolver(() => CertificateType, {
    nullable: true,
    description: 'The certificate, once the course was completed.',
  })
  certificate(@Root() enrollment: Enrollment, @Scope() scope: RequestScope): Promise<CertificateType | null> {
    return this.#details.certificate(scope, enrollment);
  }

  @FieldResolver(() => Payment, {
    nullable: true,
    description: 'What is still to be paid, while the payment is pending; only the student sees it.',
  })
  async payment(@Root() enrollment: Enrollment, @Scope() scope: RequestScope): Promise<Payment | null> {
    const open = await this.#details.openPayment(scope, enrollment);
    if (!open) return null;
    const { provider, reference, amount, currency } = open;
    return {
      provider,
      reference,
      amount: { amount, currency },
      checkoutUrl: this.#payments.checkoutUrl(open),
    };
  }
}

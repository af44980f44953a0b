import { defineSubgraph } from '@training-center/shared/subgraph/define-subgraph';
import { sharedUserErrors } from '@training-center/shared/graphql/user-error.type';
import { courseChangedConsumer } from './consumers/course-changed.consumer.js';
import { quizChangedConsumer } from './consumers/quiz-changed.consumer.js';
import { resendReadersConsumer } from './consumers/resend-readers.consumer.js';
import { studentChangedConsumer } from './consumers/student-changed.consumer.js';
import { migrations } from './database/migrations.js';
import { entities } from './domain/entities.js';
import { enrollmentsEnv } from './env.js';
import { CertificateResolver } from './graphql/certificate/certificate.resolver.js';
import { ReinstateCertificateMutation } from './graphql/certificate/reinstate-certificate.mutation.js';
import { RevokeCertificateMutation } from './graphql/certificate/revoke-certificate.mutation.js';
import { CourseResolver } from './graphql/course/course.resolver.js';
import { DropEnrollmentMutation } from './graphql/enrollment/drop-enrollment.mutation.js';
import { EnrollMutation } from './graphql/enrollment/enroll.mutation.js';
import { EnrollmentResolver } from './graphql/enrollment/enrollment.resolver.js';
import { enrollmentUserErrors } from './graphql/enrollment/enrollment-user-errors.type.js';
import { CompleteLessonMutation } from './graphql/learning/complete-lesson.mutation.js';
import { LessonResolver } from './graphql/learning/lesson.resolver.js';
import { LessonProgressResolver } from './graphql/learning/lesson-progress.resolver.js';
import { SubmitQuizMutation } from './graphql/learning/submit-quiz.mutation.js';
import { references } from './graphql/references.js';
import { ViewerResolver } from './graphql/viewer/viewer.resolver.js';
import { ViewerStub } from './graphql/stubs/viewer.stub.js';
import { addCertificateRoutes } from './http/certificate.routes.js';
import { addPaymentRoutes } from './http/payment.routes.js';
import { choosePaymentProvider } from './payments/choose-payment-provider.js';
import { CertificateService } from './services/certificate.service.js';
import { CompletionService } from './services/completion.service.js';
import { CourseStandingService } from './services/course-standing.service.js';
import { currentStates } from './services/current-states.js';
import { EnrollingService } from './services/enrolling.service.js';
import { EnrollmentDetailsService } from './services/enrollment-details.service.js';
import { EnrollmentReadingService } from './services/enrollment-reading.service.js';
import { LearningService } from './services/learning.service.js';
import { LeavingService } from './services/leaving.service.js';
import { PaymentService } from './services/payment.service.js';
import { PaymentNoticeService } from './services/payment-notice.service.js';
import { QuizService } from './services/quiz.service.js';
import { ReaderService } from './services/reader.service.js';

/** Enrollments: a student's relationship to a course, progress and certificates. */
export default defineSubgraph({
  name: 'enrollments',
  env: enrollmentsEnv,
  entities,
  migrations,
  publicPaths: ['/payments/', '/certificates/'],
  compose({ orm, env, clock, log, scope }) {
    const provider = choosePaymentProvider(env, clock);
    const payments = new PaymentService(orm, provider);
    const readers = new ReaderService();
    const leaving = new LeavingService(payments, readers);
    const notices = new PaymentNoticeService(readers, log);
    const completion = new CompletionService();
    const reading = new EnrollmentReadingService();
    const details = new EnrollmentDetailsService();
    const certificates = new CertificateService(env.PUBLIC_URL);
    return {
      resolvers: [
        new EnrollmentResolver(reading, details, payments),
        new EnrollMutation(new EnrollingService(payments, readers, env.SEAT_HOLD_MINUTES)),
        new DropEnrollmentMutation(leaving),
        new CompleteLessonMutation(new LearningService(completion)),
        new SubmitQuizMutation(new QuizService(completion)),
        new LessonProgressResolver(),
        new LessonResolver(details),
        new CourseResolver(new CourseStandingService(), reading),
        new ViewerResolver(reading, certificates),
        new CertificateResolver(certificates),
        new RevokeCertificateMutation(certificates),
        new ReinstateCertificateMutation(certificates),
      ],
      types: [ViewerStub, ...sharedUserErrors, ...enrollmentUserErrors],
      references: references(reading),
      consumers: [
        courseChangedConsumer,
        quizChangedConsumer,
        studentChangedConsumer,
        resendReadersConsumer(readers),
      ],
      schedules: [
        {
          name: 'enrollments.release-holds',
          cron: '* * * * *',
          run: (tx) => leaving.releaseExpiredHolds(tx),
        },
      ],
      currentStates,
      routes(server) {
        addCertificateRoutes(server, orm, certificates);
        addPaymentRoutes(server, { provider, payments, notices, scope });
      },
    };
  },
});
